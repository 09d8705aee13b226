import { readFileSync } from 'node:fs';
import { decimalFromE4 } from '../src/decimal.ts';
import { statementsOf, type Statement } from '../src/graph/statement.ts';

/** An answer in a form in which two ways of asking can be compared: rows of texts. */
export type Canonical = (string | null)[][];

type Row = Readonly<Record<string, unknown>>;
/** What a question is asked with: parameters of a statement, or variables of a document. */
export type Given = Readonly<Record<string, unknown>>;

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
  /** Of a question that is asked page after page: with what the next page is asked, or null after the last. */
  pages?: {
    most: number;
    afterRows: (rows: Row[]) => Given | null;
    afterData: (data: never) => Given | null;
  };
};

/** A statement of bench/cypher. */
export const raw = (name: string): Statement =>
  statementsOf(readFileSync(new URL(`./cypher/${name}.cypher`, import.meta.url), 'utf8'), name)[0]!;

/** The answers of all pages of a question: `ask` asks one, `after` says with what the next is asked, after so many. */
export async function everyPage<Answer>(
  most: number,
  first: Given,
  {
    ask,
    after,
  }: {
    ask: (given: Given) => Promise<Answer>;
    after: (answer: Answer, pages: number) => Given | null | undefined;
  },
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let given: Given | null | undefined = first; given && answers.length < most;) {
    const answer: Answer = await ask(given);
    answers.push(answer);
    given = after(answer, answers.length);
  }
  return answers;
}

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
