import { decimalFromE4 } from '../src/decimal.ts';
import type { Statement } from '../src/graph/statement.ts';

/** An answer in a form in which two ways of asking can be compared: rows of texts. */
export type Canonical = (string | null)[][];

type Row = Readonly<Record<string, unknown>>;

/** One question, asked in the best Cypher we know for this graph and in GraphQL. */
export type Question = {
  title: string;
  cypher: Statement;
  params: Readonly<Record<string, unknown>>;
  graphql: string;
  variables: Readonly<Record<string, unknown>>;
  fromRows: (rows: Row[]) => Canonical;
  /** Takes the data of its own document. */
  fromData: (data: never) => Canonical;
};

/** 1/10,000 of a pound, as BigInt or as JSON has it, in the API's notation, so that both sides are compared in one. */
export function pounds(e4: unknown): string {
  if (typeof e4 !== 'bigint' && typeof e4 !== 'string') throw new TypeError(`${String(e4)} is no amount`);
  return decimalFromE4(BigInt(e4));
}

export function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return `${value}`;
  throw new TypeError(`${JSON.stringify(value)} is no text`);
}

export function listIn(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${String(value)} is no list`);
  return value;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

export function rowIn(value: unknown): Row {
  if (!isRow(value)) throw new TypeError(`${String(value)} is no row`);
  return value;
}
