import { ApolloServer, type ApolloServerOptionsWithTypeDefs, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { errorFormat, MAX_TOKENS } from '../graphql/errors.ts';
import { OPERATION_LIMITS, operationLimits, type OperationLimits } from '../graphql/limits.ts';
import type { Log } from '../log.ts';
import { type Metrics, operationMetrics } from './metrics.ts';
import { type Figures, operationLog } from './operation-log.ts';
import { overloadedStatus } from './overloaded-status.ts';
import { requestErrorStatus } from './request-error-status.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { currentRequestId } from './request-context.ts';
import { type Kept, withKept } from './trusted-documents.ts';

const MIB = 2 ** 20;
const MAX_VALIDATION_ERRORS = 20;

type ApolloParts<TContext extends RequestContext> = {
  log: Log;
  limits?: OperationLimits;
  plugins?: readonly ApolloServerPlugin<TContext>[];
  /** Further figures for the log line of an operation. */
  figures?: Figures<TContext>;
  metrics?: Metrics;
  /** Operation names with a metric of their own: the saved questions. */
  knownOperations?: ReadonlySet<string>;
  /** Documents known by their hash without having been sent. */
  kept?: Kept;
};

type Executable<TContext extends RequestContext> =
  { schema: GraphQLSchema } | Pick<ApolloServerOptionsWithTypeDefs<TContext>, 'typeDefs' | 'resolvers'>;

/** An Apollo Server with our limits, errors and log, for any schema. Not started yet. */
export function createApollo<TContext extends RequestContext>(
  parts: Executable<TContext> & ApolloParts<TContext>,
): ApolloServer<TContext> {
  const { log, metrics, figures, limits = OPERATION_LIMITS } = parts;
  const source =
    'schema' in parts ? { schema: parts.schema } : { typeDefs: parts.typeDefs, resolvers: parts.resolvers };
  return new ApolloServer<TContext>({
    ...source,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    maxRecursiveSelections: limits.selections,
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: 10 * MIB }),
    persistedQueries: {
      cache: withKept(new InMemoryLRUCache<string>({ maxSize: 5 * MIB }), parts.kept ?? (() => undefined)),
    },
    formatError: errorFormat({ log, requestId: currentRequestId }),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationLimits<TContext>(limits),
      ...(parts.plugins ?? []),
      requestErrorStatus<TContext>(),
      overloadedStatus<TContext>(),
      operationLog<TContext>(log, figures),
      ...(metrics ? [operationMetrics<TContext>(metrics, parts.knownOperations ?? new Set())] : []),
    ],
  });
}
