import { e4FromDecimal } from '../decimal.ts';
import { BuyergraphError } from '../errors.ts';
import type { AsksSaved, GivenTexts, SavedRows } from '../graphql/saved.ts';
import { hundredthsOf } from './figures.ts';
import type { ClaimNode } from './node.ts';

/**
 * What a saved question makes of a claim's figure; `isNothing`: no line is behind it. `unknownE4` pounds may belong to it
 * or not, for no source says; null where the claim names no column for that.
 */
export type Computed = { value: bigint | null; isNothing: boolean; unknownE4: bigint | null };

/** The variables a claim gives its question, its months among them. */
export function variablesOf({ variables, firstMonth, lastMonth }: ClaimNode): GivenTexts {
  const given = variables.map((text) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    return [name, value] as const;
  });
  return { ...Object.fromEntries(given), from: firstMonth, to: lastMonth };
}

const missing = (question: string, column: string): BuyergraphError =>
  new BuyergraphError('BAD_USER_INPUT', `The question ${question} has no column “${column}”.`);

/** The cells of a column; an empty one is zero. */
function cellsOf(rows: SavedRows, column: string, question: string): string[] {
  return rows.map((row) => {
    if (!Object.hasOwn(row, column)) throw missing(question, column);
    const cell = row[column];
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '0';
  });
}

const sumOf = (cells: readonly string[]): bigint =>
  cells.reduce((sum, cell) => sum + e4FromDecimal(cell), 0n);

/**
 * The claim's figure from the rows of its question: the sum of a column, that as a share of another in hundredths, or how
 * many different values a column has.
 * @throws BuyergraphError BAD_USER_INPUT when the question, a variable or a column is not there.
 */
export async function computed(claim: ClaimNode, ask: AsksSaved, more: GivenTexts = {}): Promise<Computed> {
  const { question, addUp, per, unit, whereColumn, whereValue, unknownColumn } = claim;
  if (question === null || addUp === null) return { value: null, isNothing: true, unknownE4: null };
  const all = await ask(question, { ...variablesOf(claim), ...more });
  const rows = whereColumn === null ? all : all.filter((row) => row[whereColumn] === whereValue);
  const isNothing = rows.every((row) => row['lines'] === 0);
  const unknownE4 = unknownColumn === null ? null : sumOf(cellsOf(rows, unknownColumn, question));
  const cells = cellsOf(rows, addUp, question);
  if (unit === 'COUNT') return { value: BigInt(new Set(cells).size) * 10_000n, isNothing, unknownE4 };
  const sum = sumOf(cells);
  if (per === null) return { value: sum, isNothing, unknownE4 };
  return { value: hundredthsOf(sum, sumOf(cellsOf(rows, per, question))), isNothing, unknownE4 };
}
