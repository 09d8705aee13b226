import { appendFileSync, writeSync } from 'node:fs';

/** One line of the table of docs/trust.md. */
export type Row = { did: string; happened: string; figure: string; asked: string };

/** Prints a line of the table, past what a test runner does with output, and adds it to the file of CHAOS_TABLE. */
export function row({ did, happened, figure, asked }: Row): void {
  const line = `| ${did} | ${happened} | ${figure} | ${asked} |\n`;
  writeSync(2, line);
  const file = process.env['CHAOS_TABLE'];
  if (file) appendFileSync(file, line);
}

/** The value below which so many of 1 lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const rounded = (ms: number): string => `${Math.round(ms).toLocaleString('en-GB')} ms`;
