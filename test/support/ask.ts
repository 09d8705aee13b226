import { execute, parse, validate, type ExecutionResult } from 'graphql';
import type { Graph } from '../../src/graph/graph.ts';
import { contextOver } from '../../src/server/context.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { silent } from './imported.ts';

export type Answer = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- answers have the shape of the question

const schema = executableSchema();

/** A GraphQL question and its answer over the real schema, resolvers and graph, errors included. */
export async function answered(
  graph: Graph,
  question: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const document = parse(question);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw mistakes[0]!;
  const base = { requestId: 'test', log: silent, signal: new AbortController().signal };
  const contextValue = contextOver(graph, base, 30_000);
  return execute({ schema, document, variableValues: variables, contextValue });
}

/** The data of an answer without the wrappings GraphQL adds; throws the first error. */
export async function ask(
  graph: Graph,
  question: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await answered(graph, question, variables);
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as Answer;
}
