import { decimalFromE4 } from '../src/decimal.ts';
import type { Statement } from '../src/graph/statement.ts';

/** An answer in a form in which two ways of asking can be compared: rows of texts. */
export type Canonical = (string | null)[][];

/** One question, asked in the best Cypher we know for this graph and in GraphQL. */
export type Question = {
  title: string;
  cypher: Statement;
  params: Readonly<Record<string, unknown>>;
  graphql: string;
  variables: Readonly<Record<string, unknown>>;
  fromRows: (rows: Record<string, unknown>[]) => Canonical;
  /** Takes the data of its own document. */
  fromData: (data: never) => Canonical;
};

/** 1/10,000 of a pound, as BigInt or as JSON has it, in the API's notation, so that both sides are compared in one. */
export const pounds = (e4: unknown): string => decimalFromE4(BigInt(e4 as bigint | string));

export const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : `${value as string | number | bigint}`;
