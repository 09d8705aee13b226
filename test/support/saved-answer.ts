import type { Graph } from '../../src/graph/graph.ts';
import { savedQuestions, type SavedQuestion } from '../../src/saved-query/document.ts';
import type { Row } from '../../src/saved-query/row-plan.ts';
import { pagesOf } from '../../src/saved-query/run.ts';
import { variablesFrom } from '../../src/saved-query/variables.ts';
import { executorOver } from '../../src/server/executor.ts';
import { executableSchema, SAVED_QUESTIONS } from '../../src/server/schema.ts';
import { silent } from './imported.ts';

const schema = executableSchema();

/** The saved questions as they are served. */
export const questions: ReadonlyMap<string, SavedQuestion> = savedQuestions(SAVED_QUESTIONS, schema);

/** All rows of a saved question, its variables given as texts. */
export async function rowsOf(graph: Graph, slug: string, given: Record<string, string> = {}): Promise<Row[]> {
  const question = questions.get(slug)!;
  const variables = variablesFrom(question, new Map(Object.entries(given)));
  const rows: Row[] = [];
  const executor = executorOver(graph, schema, { requestId: 'test', log: silent });
  for await (const page of pagesOf(question, variables, executor)) rows.push(...page.rows);
  return rows;
}
