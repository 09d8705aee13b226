import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Log } from '../log.ts';
import type { QuestionLibrary } from '../saved-query/library.ts';
import type { Executor } from '../saved-query/run.ts';

/** What the tools ask of. */
export type McpParts = {
  library: QuestionLibrary;
  schema: GraphQLSchema;
  log: Log;
  /** The version of the graph, which answers rest on. */
  graphVersion: () => Promise<bigint>;
  /** For the rows of one question. */
  executor: () => Executor;
  /** Answers a document as /graphql does, within its limits. */
  operate: (document: string, variables: Record<string, unknown>) => Promise<FormattedExecutionResult>;
  /** Whether only documents that are kept here are answered. */
  trustedOnly: boolean;
};

/** What each tool says of itself: it reads this graph and nothing else. */
export const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
