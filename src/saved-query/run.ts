import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { BuyergraphError } from '../errors.ts';
import type { SavedQuestion } from './document.ts';
import { pageStateOf, rowsOf, type Row } from './row-plan.ts';

/** Executes documents in-process with the rights of the server's own questions: pages of up to a thousand. */
export type Executor = {
  schema: GraphQLSchema;
  /** A fresh context for each page, so that no page inherits another's deadline. */
  context(): { value: object; end(): void };
};

/** How many items of the paged list one execution reads. */
export const ITEMS_A_PAGE = 1_000;

function dataOf(result: ExecutionResult): Record<string, unknown> {
  const [error] = result.errors ?? [];
  if (error) throw error.originalError ?? error;
  return result.data ?? {};
}

function warningsIn(data: Record<string, unknown>): string[] {
  return Object.values(data).flatMap((root) => {
    const { warnings } = (root ?? {}) as { warnings?: { message: string }[] };
    return warnings?.map(({ message }) => message) ?? [];
  });
}

export type Pages = { rows: Row[]; warnings: string[]; last: boolean };

/**
 * All rows of a question, page by page, to the end.
 * @throws BuyergraphError NOT_FOUND when the thing asked about is not known.
 */
export async function* pagesOf(question: SavedQuestion, variables: Record<string, unknown>, executor: Executor): AsyncGenerator<Pages> {
  for (let after: string | null = null; ; ) {
    const context = executor.context();
    try {
      const variableValues: Record<string, unknown> = { ...variables, first: ITEMS_A_PAGE, after };
      const data = dataOf(await execute({ schema: executor.schema, document: question.document, variableValues, contextValue: context.value }));
      if (Object.values(data).every((root) => root === null))
        throw new BuyergraphError('NOT_FOUND', `Nothing is known by the name or id in ${JSON.stringify(variables).slice(0, 100)}; try search.`);
      const { hasNextPage, endCursor } = pageStateOf(question.plan, data);
      yield { rows: [...rowsOf(question.plan, data)], warnings: warningsIn(data), last: !hasNextPage };
      if (!hasNextPage) return;
      after = endCursor;
    } finally {
      context.end();
    }
  }
}
