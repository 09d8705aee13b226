import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { AnswerBar } from './answer-bar.tsx';
import { openingFrom, starters, type Opening } from './deep-link.ts';
import { fetcher } from './fetcher.ts';
import { FoldLongLines } from './open-document.ts';
import { AnswerAwaited } from './open-question.ts';
import { QuestionsContext, type Questions } from './questions.ts';
import { SAVED_QUESTIONS } from './saved-questions.tsx';
import { SUBJECTS } from './subject-list.tsx';
import { SubjectsContext, type Subjects } from './subjects.ts';
import { UnknownQuestion } from './unknown-question.tsx';

const PLUGINS = [SUBJECTS, SAVED_QUESTIONS, HISTORY_PLUGIN];
const EMPTY_TAB = '# Ctrl-Space lists what can be asked for; Ctrl-Enter asks.\n\n';

// The pane would leave no room for the editor on a narrow screen.
const FIRST_PANE = matchMedia('(min-width: 60rem)').matches ? SAVED_QUESTIONS : undefined;

/** Tabs kept from an earlier visit come before the starters, an address that asks for one after. */
function openingsNow(list: readonly PlaygroundQuestion[]): readonly Opening[] {
  const asked = openingFrom(location, list);
  if (asked) return [asked];
  return localStorage.getItem('graphiql:tabState') ? [] : starters(list);
}

function useAwaited(openings: readonly Opening[]) {
  const [awaited, setAwaited] = useState(() =>
    openings.flatMap(({ query, answer }) => (answer ? [query] : [])),
  );
  const change = useMemo(
    () => ({
      await: (document: string) => setAwaited((before) => [...before, document]),
      sent: (document: string) => setAwaited((before) => before.filter((one) => one !== document)),
    }),
    [],
  );
  return { awaited, ...change };
}

/** The whole page. What is null could not be fetched. */
export function Playground({ list, subjects }: { list: Questions['list']; subjects: Subjects }) {
  const [openings] = useState(() => openingsNow(list ?? []));
  const { awaited, await: awaitDocument, sent } = useAwaited(openings);
  const questions = useMemo(
    () => ({ list, awaited, await: awaitDocument, sent }),
    [list, awaited, awaitDocument, sent],
  );
  const [first] = openings;
  return (
    <QuestionsContext value={questions}>
      <SubjectsContext value={subjects}>
        {list && <UnknownQuestion list={list} />}
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          defaultQuery={EMPTY_TAB}
          defaultEditorToolsVisibility="variables"
          inputValueDeprecation
          schemaDescription
          {...(FIRST_PANE && { visiblePlugin: FIRST_PANE })}
          defaultTabs={openings.map(({ query, variables }) => ({ query, variables }))}
          {...(first && { initialQuery: first.query, initialVariables: first.variables })}
        >
          <GraphiQL.Logo>
            <a className="home" href="/">
              buyergraph
            </a>
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <AnswerBar />
          </GraphiQL.Footer>
          <AnswerAwaited />
          <FoldLongLines />
        </GraphiQL>
      </SubjectsContext>
    </QuestionsContext>
  );
}
