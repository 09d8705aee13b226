import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { BuyergraphError } from '../errors.ts';
import { fragmentsOf } from '../graphql/selections.ts';
import { textOf } from './cells.ts';
import type { SavedQuestion } from './document.ts';
import { at } from './row-plan.ts';
import { answerTo, type Executor, type Pages } from './run.ts';

/** What a figure rests on and what limits it, to go with the rows into a file. */
export type About = {
  question: string;
  title: string;
  variables: Record<string, unknown>;
  graphVersion: string;
  /** As the API's `basis` gives it, of several root fields each by its name; null for a list that has none. */
  basis: unknown;
  warnings: readonly string[];
};

/** What a root field says of itself: for what was promised, the totals and what is in none of them go with its basis. */
const SAYING = ['basis', 'warnings', 'totals', 'leftOut'];
/** A basis has its datasets, and these have no more below them. */
const DEEPEST = 3;

const field = (name: string, selectionSet?: SelectionSetNode): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(selectionSet ? { selectionSet } : {}),
});

/** Everything of a type that can be asked without an argument, or only some fields of it. */
function selectionOf(type: GraphQLObjectType, names: readonly string[] | null, depth: number): FieldNode[] {
  return Object.values(type.getFields()).flatMap((one) => {
    if (one.args.length > 0 || (names && !names.includes(one.name))) return [];
    const below: GraphQLNamedType = getNamedType(one.type);
    if (isLeafType(below)) return [field(one.name)];
    if (!isObjectType(below) || depth === 0) return [];
    const selections = selectionOf(below, null, depth - 1);
    return selections.length > 0 ? [field(one.name, { kind: Kind.SELECTION_SET, selections })] : [];
  });
}

/** The fields of the root, those within fragments too. */
const rootFields = (
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] =>
  selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    const { selectionSet } = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value)! : one;
    const conditions = one.directives ?? [];
    return rootFields(selectionSet, fragments).map((below) => ({
      ...below,
      directives: [...conditions, ...(below.directives ?? [])],
    }));
  });

/** The question's document, asking of each root field what it rests on in the place of its rows; null: none says so. */
function aboutDocument({ document, operation }: SavedQuestion, schema: GraphQLSchema): DocumentNode | null {
  const fields = schema.getQueryType()!.getFields();
  const roots = rootFields(operation.selectionSet, fragmentsOf(document)).flatMap((root) => {
    const type = getNamedType(fields[root.name.value]!.type);
    const selections = isObjectType(type) ? selectionOf(type, SAYING, DEEPEST) : [];
    if (selections.length === 0) return [];
    return [{ ...root, selectionSet: { kind: Kind.SELECTION_SET, selections } as const }];
  });
  if (roots.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: roots } as const;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What a root field says of itself, by its name in the answer. */
type Part = { name: string; warnings: unknown; basis: unknown };

const partsOf = (data: Record<string, unknown>): Part[] =>
  Object.entries(data).flatMap(([name, root]) => {
    if (!isObject(root)) return [];
    const { warnings, basis, ...counted } = root;
    return [{ name, warnings, basis: isObject(basis) ? { ...basis, ...counted } : basis }];
  });

const messagesOf = ({ warnings }: Part): string[] =>
  Array.isArray(warnings) ? warnings.map((warning) => String(at(warning, ['message']))) : [];

/** Every variable of a question with its value, those by default as well. */
export const variablesSaid = (
  { variables: own }: Pick<SavedQuestion, 'variables'>,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    own.map(({ name, defaultValue }) => [
      name,
      variables[name] === undefined ? (defaultValue ?? null) : variables[name],
    ]),
  );

type Asking = { executor: Executor; graphVersion: bigint };

/** What the answer of a question rests on: its own document is asked for it, beside the rows. */
export async function aboutOf(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  { executor, graphVersion }: Asking,
): Promise<About> {
  const document = aboutDocument(question, executor.schema);
  const parts = document ? partsOf(await answerTo({ document }, variables, executor)) : [];
  const based = parts.filter(({ basis }) => isObject(basis));
  const bases = Object.fromEntries(based.map(({ name, basis }) => [name, basis]));
  return {
    question: question.slug,
    title: question.title,
    variables: variablesSaid(question, variables),
    graphVersion: String(graphVersion),
    basis: based.length > 1 ? bases : (based[0]?.basis ?? null),
    warnings: [...new Set(parts.flatMap(messagesOf))],
  };
}

/**
 * What limits an answer, whether or not its document asks for that. An answer is not kept back because what limits it cannot
 * be read.
 */
async function limitsOf(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  asking: Asking,
): Promise<Pick<About, 'basis' | 'warnings'>> {
  try {
    return await aboutOf(question, variables, asking);
  } catch (thrown) {
    if (!(thrown instanceof BuyergraphError)) throw thrown;
    return { basis: null, warnings: [`What limits this answer could not be read: ${thrown.message}`] };
  }
}

/** What goes beside rows whose first page is there: what they rest on, and all that limits them, each sentence once. */
export async function besideRows(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  {
    first,
    isWithAbout = false,
    ...asking
  }: Asking & { first: Pick<Pages, 'warnings'> | null; isWithAbout?: boolean },
): Promise<{ about: About | null } & Pick<About, 'basis' | 'warnings'>> {
  const about = isWithAbout ? await aboutOf(question, variables, asking) : null;
  const { basis, warnings } = about ?? (await limitsOf(question, variables, asking));
  return { about, basis, warnings: [...new Set([...(first?.warnings ?? []), ...warnings])] };
}

/** Each value by its name, `dataset: g-cloud-sales, lines: 3`; of one among several that nobody knows says so. */
const noteOf = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([name, inside]) => `${name}: ${noteOf(inside)}`)
        .join(', ')
    : value === null
      ? 'not known'
      : textOf(value);

/** One fact a line, as `name: value`, for the notes above a table; what is below another is named by its path. */
export function* notesOf(about: Readonly<Record<string, unknown>>, path = ''): Generator<string> {
  for (const [name, value] of Object.entries(about)) {
    const place = path ? `${path}.${name}` : name;
    if (Array.isArray(value)) for (const item of value) yield `${place}: ${noteOf(item)}`;
    else if (isObject(value)) yield* notesOf(value, place);
    else if (value !== null) yield `${place}: ${noteOf(value)}`;
  }
}
