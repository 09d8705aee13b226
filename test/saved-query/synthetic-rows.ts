import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Executor } from '../../src/saved-query/run.ts';

/** A list of any length that pages itself, without a database: what there is to read is made while it is read. */
export type Rows = {
  count: number;
  /** The row that cannot be had; null: all can. */
  failsAt?: number;
  onPage?: (from: number) => void;
};

export const rowsSchema = (): GraphQLSchema =>
  buildSchema(/* GraphQL */ `
    "An exact decimal number as a string."
    scalar Decimal
    scalar Date
    directive @example(value: String!) on VARIABLE_DEFINITION
    type PageInfo {
      hasNextPage: Boolean!
      endCursor: String
    }
    type Line {
      id: ID!
      "What was paid, in pounds."
      amount: Decimal!
      day: Date
      text: String
      isLate: Boolean
    }
    type LineConnection {
      nodes: [Line!]!
      pageInfo: PageInfo!
    }
    type Query {
      lines(first: Int = 20, after: String): LineConnection
    }
  `);

const lineOf = (at: number) => ({
  id: `line-${at}`,
  amount: `${at}.${String(at % 10_000).padStart(4, '0')}`,
  day: new Date(Date.UTC(2013, 0, 1 + (at % 365))).toISOString().slice(0, 10),
  text: `Something bought, number ${at}`,
  isLate: at % 2 === 0,
});

/** Answers a question about lines as the server's own executor does. */
export function rowsExecutor(
  { count, failsAt = Infinity, onPage = () => {} }: Rows,
  schema: GraphQLSchema,
): Executor {
  const { lines } = schema.getQueryType()!.getFields();
  lines!.resolve = (_source, { first, after }: { first: number; after: string | null }) => {
    const from = Number(after ?? 0);
    onPage(from);
    const to = Math.min(count, from + first);
    if (failsAt >= from && failsAt < to) throw new GraphQLError('the disk is gone');
    const nodes = Array.from({ length: to - from }, (_, at) => lineOf(from + at));
    return { nodes, pageInfo: { hasNextPage: to < count, endCursor: String(to) } };
  };
  return { schema, context: () => ({ value: {}, end: () => {} }) };
}
