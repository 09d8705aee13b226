import { execute, parse, validate, type ExecutionResult } from 'graphql';
import type { Graph } from '../../src/graph/graph.ts';
import { contextOver } from '../../src/server/context.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { silent } from './imported.ts';

export type Answer = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- answers have the shape of the question

const schema = executableSchema();

type Variables = Record<string, unknown>;

/** A GraphQL question, its answer over the real schema, resolvers and graph, and the statements that it took. */
async function executed(graph: Graph, question: string, variables: Variables) {
  const document = parse(question);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw mistakes[0]!;
  const { signal } = new AbortController();
  const contextValue = contextOver(graph, { requestId: 'test', log: silent, signal, timeoutMs: 30_000 });
  const result = await execute({ schema, document, variableValues: variables, contextValue });
  return { result, statements: contextValue.graph.counters.names };
}

/** A GraphQL question and its answer over the real schema, resolvers and graph, errors included. */
export const answered = async (
  graph: Graph,
  question: string,
  variables: Variables = {},
): Promise<ExecutionResult> => (await executed(graph, question, variables)).result;

function dataOf({ data, errors }: ExecutionResult): Answer {
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as Answer;
}

/** The data of an answer without the wrappings GraphQL adds; throws the first error. */
export const ask = async (graph: Graph, question: string, variables: Variables = {}): Promise<Answer> =>
  dataOf(await answered(graph, question, variables));

/** The same, with the names of the statements that it took. */
export async function askCounted(graph: Graph, question: string, variables: Variables = {}) {
  const { result, statements } = await executed(graph, question, variables);
  return { data: dataOf(result), statements };
}
