import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { MAX_PAGE_SIZE } from './connection.ts';
import { type Measure, measureOf, nodesIn } from './cost.ts';
import { refusal } from './errors.ts';
import { jsonDepthOf } from './json-depth.ts';
import { fragmentsOf } from './selections.ts';

/** What one operation may ask for. */
export type OperationLimits = Readonly<{
  nodes: number;
  depth: number;
  introspectionDepth: number;
  aliases: number;
  rootFields: number;
  selections: number;
  variableDepth: number;
  /** Database hits of all statements together; what runs them counts them, before each. */
  hits: number;
  /** Largest `first`; resolvers hand it to pageArgs as `max`. */
  pageSize: number;
}>;

export const OPERATION_LIMITS: OperationLimits = Object.freeze({
  nodes: 10_000,
  depth: 12,
  /** The introspection query of GraphiQL 5 is 15 deep. */
  introspectionDepth: 20,
  aliases: 50,
  rootFields: 20,
  selections: 10_000,
  variableDepth: 32,
  /** A second or two of one core of Neo4j. */
  hits: 5_000_000,
  pageSize: MAX_PAGE_SIZE,
});

/** Trusted callers inside the process may set other limits in the context; nothing a client sends gets there. */
export type LimitedContext = BaseContext & {
  limits?: Partial<OperationLimits>;
  /** Database hits so far, where a database is asked. */
  work?: Work;
};

/** What the parts of an operation would take of the database, the most they may, and what those that ran took. */
type Work = Readonly<{ requested: number; limit: number; actual: number }>;

/** The cost shown in `extensions.cost`: nodes, `actual` once there is an answer; and of the database, its hits. */
export type Cost = { requested: number; limit: number; actual?: number; work?: Work };

const ADVICE = {
  nodes:
    'Ask for smaller pages with `first`, nest fewer lists, and follow `pageInfo.endCursor` with `after`.',
  depth: 'Ask for the inner part in an operation of its own, by the `id` of what it belongs to.',
  introspectionDepth: 'The introspection query of your tool is deeper than any published one; ask for less.',
  aliases: 'Send several operations, or ask for several things at once with `nodes(ids:)`.',
  rootFields: 'Send several operations.',
  selections: 'Fragments are spread too often; send several operations.',
} as const;

const WHAT = {
  nodes: 'return up to # nodes',
  depth: 'go # fields deep',
  introspectionDepth: 'go # fields deep into the schema',
  aliases: 'use # aliases',
  rootFields: 'ask # root fields',
  selections: 'select # fields, fragments followed',
} as const;

const written = (value: number): string => value.toLocaleString('en-GB');

/** Which limit an operation breaks, its value, and what to do instead, as a sentence; null when it keeps them all. */
export function limitBroken(measure: Measure, limits: OperationLimits = OPERATION_LIMITS): string | null {
  for (const name of [
    'selections',
    'depth',
    'introspectionDepth',
    'rootFields',
    'aliases',
    'nodes',
  ] as const) {
    if (measure[name] <= limits[name]) continue;
    const asks = WHAT[name].replace('#', written(measure[name]));
    return `The operation would ${asks}; the limit is ${written(limits[name])}. ${ADVICE[name]}`;
  }
  return null;
}

function check(measure: Measure, limits: OperationLimits): void {
  const broken = limitBroken(measure, limits);
  if (broken) throw refusal('LIMIT_EXCEEDED', broken);
}

type Resolved = Pick<GraphQLRequestContext<BaseContext>, 'request' | 'document'> & {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
};

/** Measures an operation; null when its variables do not fit, which execution will explain. */
function measured(
  { schema, operation, document, request }: Resolved,
  limits: OperationLimits,
): Measure | null {
  const given = request.variables ?? {};
  const variableDepth = jsonDepthOf(given);
  if (variableDepth > limits.variableDepth)
    throw refusal(
      'LIMIT_EXCEEDED',
      `The variables are nested ${written(variableDepth)} deep; the limit is ${limits.variableDepth}.`,
    );
  const type = schema.getRootType(operation.operation);
  if (!type)
    throw refusal(
      'GRAPHQL_VALIDATION_FAILED',
      `This API has no ${operation.operation}s; it answers queries.`,
    );
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  if (!coerced || !document) return null;
  const fragments = fragmentsOf(document);
  return measureOf({ schema, fragments, variables: coerced }, { type, set: operation.selectionSet });
}

const costs = new WeakMap<object, Cost>();

/** The cost of a request, once its operation is known; for logs and metrics. */
export const costOf = (requestContext: object): Cost | undefined => costs.get(requestContext);

/** Refuses an operation that asks for too much before any resolver runs, and shows the cost in every answer. */
export function operationLimits<TContext extends LimitedContext>(
  defaults: OperationLimits = OPERATION_LIMITS,
): ApolloServerPlugin<TContext> {
  return {
    requestDidStart: async () => {
      let measure: Measure | null = null;
      return {
        didResolveOperation: async (context) => {
          const { operation, document, schema, request } = context;
          if (!operation) return;
          const limits = { ...defaults, ...context.contextValue.limits };
          measure = measured({ operation, document, schema, request }, limits);
          if (!measure) return;
          costs.set(context, { requested: measure.nodes, limit: limits.nodes });
          check(measure, limits);
        },
        willSendResponse: async (context) => {
          const cost = costs.get(context);
          const { body } = context.response;
          if (!cost || !measure || body.kind !== 'single') return;
          const { data, extensions } = body.singleResult;
          cost.actual = data ? nodesIn(data, measure.shape) : 0;
          const { work } = context.contextValue;
          if (work) cost.work = { ...work };
          body.singleResult.extensions = { ...extensions, cost };
        },
      };
    },
  };
}
