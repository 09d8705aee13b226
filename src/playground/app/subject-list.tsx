import { DOC_EXPLORER_PLUGIN, useDocExplorerActions } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { isAbstractType, isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import type { Subject } from '../subject.ts';
import { useSubjects } from './subjects.ts';

type Documented = GraphQLNamedType | GraphQLField<unknown, unknown>;

const Icon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
    <path
      d="M10 5c-2-1.5-4.5-2-7.5-2v12.5c3 0 5.5.5 7.5 2 2-1.5 4.5-2 7.5-2V3c-3 0-5.5.5-7.5 2z"
      strokeLinejoin="round"
    />
    <path d="M10 5v12.5" />
  </svg>
);

/** The first sentence of a description. */
const gist = (description: string | null | undefined): string =>
  /^[^]*?[.](?=\s|$)/.exec(description ?? '')?.[0] ?? description ?? '';

/** Opens the documentation of something, with a way back to the whole. */
function useExplain(): (path: readonly Documented[]) => void {
  const explorer = useDocExplorerActions();
  const actions = useGraphiQLActions();
  return (path) => {
    explorer.reset();
    for (const def of path) explorer.push({ name: def.name, def });
    actions.setVisiblePlugin(DOC_EXPLORER_PLUGIN);
  };
}

/** Not what a list is made of, and not what is only given or compared. */
const isThing = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isAbstractType(type)) && !/(?:Connection|Edge)$/.test(type.name);

/** A subject: what can be asked for at once, each with what it is, and the types by their names. */
function About({ subject: { name, title, says, fields, types } }: { subject: Subject }) {
  const schema = useGraphiQL((state) => state.schema);
  const explain = useExplain();
  const query = schema?.getQueryType();
  const asked = query?.getFields() ?? {};
  const all = types.flatMap((type) => schema?.getType(type) ?? []);
  const chips = (some: readonly GraphQLNamedType[]) =>
    some.map((type) => (
      <button key={type.name} type="button" title={gist(type.description)} onClick={() => explain([type])}>
        {type.name}
      </button>
    ));
  return (
    <section className="subject" aria-labelledby={`subject-${name}`}>
      <h3 id={`subject-${name}`}>{title}</h3>
      <p>{says}</p>
      <ul>
        {query &&
          fields.map((field) => (
            <li key={field}>
              <button type="button" onClick={() => explain([query, ...(asked[field] ? [asked[field]] : [])])}>
                {field}
              </button>{' '}
              {gist(asked[field]?.description)}
            </li>
          ))}
      </ul>
      <p className="types">{chips(all.filter(isThing))}</p>
      {all.some((type) => !isThing(type)) && (
        <details>
          <summary>Lists, inputs and words of {title.toLowerCase()}</summary>
          <p className="types">{chips(all.filter((type) => !isThing(type)))}</p>
        </details>
      )}
    </section>
  );
}

function List() {
  const subjects = useSubjects();
  if (subjects === null)
    return <p role="alert">The subjects could not be loaded. Reload the page to try again.</p>;
  return subjects.map((subject) => <About key={subject.name} subject={subject} />);
}

/** The pane with the documentation by subject. GraphiQL compares plugins by identity: there is one. */
export const SUBJECTS: GraphiQLPlugin = {
  title: 'Subjects',
  icon: Icon,
  content: () => (
    <section aria-label="Subjects">
      <h2 className="pane-title">Subjects</h2>
      <p className="pane-lead">What can be asked, by what it is about. Each name opens its documentation.</p>
      <List />
    </section>
  ),
};
