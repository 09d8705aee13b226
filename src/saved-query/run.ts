import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { BuyergraphError } from '../errors.ts';
import { withShortEcho } from '../graphql/echo.ts';
import type { SavedQuestion } from './document.ts';
import { itemsAPage, moreThere, pageVariables, partialLists } from './paging.ts';
import { firstUnknown, type References } from '../identity/reference.ts';
import { pageStateOf, rowsOf, type Row } from './row-plan.ts';

/** Executes documents in-process with the rights of the server's own questions: pages of up to a thousand. */
export type Executor = {
  schema: GraphQLSchema;
  /** A fresh context for each page, so that no page inherits another's deadline. */
  context(): { value: { references?: References }; end(): void };
};

function dataOf(result: ExecutionResult): Record<string, unknown> {
  const [error] = result.errors ?? [];
  // What is of no field is of the variables given.
  if (error && !error.path) throw new BuyergraphError('BAD_USER_INPUT', withShortEcho(error.message));
  if (error) throw error.originalError ?? error;
  return result.data ?? {};
}

const isNothing = (data: Record<string, unknown>): boolean =>
  Object.values(data).every((root) => root === null);

type Warned = { warnings?: { code: string; message: string }[] };

/**
 * What an answer says about itself. A misspelt name must not look like a body that spent nothing.
 * @throws BuyergraphError NOT_FOUND when the party asked about is not known.
 */
function warningsIn(data: Record<string, unknown>): string[] {
  const warnings = Object.values(data).flatMap((root) => ((root ?? {}) as Warned).warnings ?? []);
  const unknown = warnings.find(({ code }) => code === 'UNKNOWN_PARTY');
  if (unknown) throw new BuyergraphError('NOT_FOUND', unknown.message);
  return warnings.map(({ message }) => message);
}

export type Pages = { rows: Row[]; warnings: string[]; last: boolean };

type ToAnswer = Pick<SavedQuestion, 'document'> & {
  /** Whether it asks one thing: then a reference that means nobody leaves nothing of it. A page tells the rest of what it asks. */
  isOne?: boolean;
};

/**
 * What one document is answered with.
 * @throws whatever the first field that failed has thrown; BuyergraphError NOT_FOUND with the nearest names where a reference
 * means nobody: what stands beside it is of somebody else, or a zero that nobody spent.
 */
export async function answerTo(
  { document, isOne = false }: ToAnswer,
  variableValues: Record<string, unknown>,
  executor: Executor,
): Promise<Record<string, unknown>> {
  const context = executor.context();
  try {
    const data = dataOf(
      await execute({
        schema: executor.schema,
        document,
        variableValues,
        contextValue: context.value,
      }),
    );
    const { references } = context.value;
    const unknown = references ? firstUnknown(references) : null;
    if (unknown && (isOne || isNothing(data))) throw new BuyergraphError('NOT_FOUND', unknown);
    return data;
  } finally {
    context.end();
  }
}

/** A question that finds nothing asks why, if its document can: `$explain` brings in its warnings. */
async function reasonsFor(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  executor: Executor,
): Promise<string[]> {
  if (!question.explains) return [];
  const asked = { ...variables, ...pageVariables(question, 1, null), explain: true };
  return warningsIn(await answerTo(question, asked, executor));
}

/** Variables that name somebody, as the person wrote them. */
const namesIn = ({ parent, buyer, supplier }: Record<string, unknown>): string =>
  [parent, buyer, supplier]
    .flatMap((name) => (typeof name === 'string' ? `“${name.slice(0, 100)}”` : []))
    .join(' or ') || 'what this asks for';

/** A page of rows: `next` is the cursor of the page after it, null for the last. */
export type AnsweredPage = { rows: Row[]; warnings: string[]; next: string | null };
/** Which page: how many items of the paged list, after which cursor, and whether a page before it had rows. */
type PageAsked = {
  variables: Record<string, unknown>;
  first: number;
  after: string | null;
  isFound: boolean;
};

/**
 * One page of a question's rows; of a question that cannot be paged, all of them.
 * @throws BuyergraphError NOT_FOUND when the thing asked about is not known, and what the answer's first error says.
 */
export async function answeredPage(
  question: SavedQuestion,
  { variables, first, after, isFound }: PageAsked,
  executor: Executor,
): Promise<AnsweredPage> {
  const asked = { ...variables, ...pageVariables(question, first, after) };
  const data = await answerTo({ ...question, isOne: true }, asked, executor);
  if (isNothing(data))
    throw new BuyergraphError('NOT_FOUND', `Nobody is known as ${namesIn(variables)}; try search.`);
  const { hasNextPage, endCursor } = pageStateOf(question.plan, data);
  const rows = [...rowsOf(question.plan, data)];
  const isSilent = isFound || rows.length > 0 || hasNextPage;
  const reasons = isSilent ? [] : await reasonsFor(question, variables, executor);
  const more = hasNextPage && !question.pages ? [moreThere(question.plan)] : [];
  const warnings = [...warningsIn(data), ...reasons, ...more, ...partialLists(question.plan)];
  return { rows, warnings, next: hasNextPage && question.pages ? endCursor : null };
}

/**
 * All rows of a question, page by page, to the end.
 * @throws BuyergraphError NOT_FOUND when the thing asked about is not known, and what an answer's first error says.
 */
export async function* pagesOf(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  executor: Executor,
): AsyncGenerator<Pages> {
  const first = itemsAPage(question, variables, executor.schema);
  for (let after: string | null = null, isFound = false; ;) {
    const page: AnsweredPage = await answeredPage(question, { variables, first, after, isFound }, executor);
    const { rows, warnings, next } = page;
    isFound ||= rows.length > 0;
    yield { rows, warnings, last: next === null };
    if (next === null) return;
    after = next;
  }
}

/** Reads the first page before a byte goes out, so that what fails early fails with a clear status and no half a file. */
export async function started(
  pages: AsyncGenerator<Pages>,
): Promise<{ first: Pages | null; all: AsyncGenerator<Pages> }> {
  const page = await pages.next();
  const first = page.done ? null : page.value;
  async function* all(): AsyncGenerator<Pages> {
    if (first) yield first;
    yield* pages;
  }
  return { first, all: all() };
}
