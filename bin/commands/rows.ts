import { Readable } from 'node:stream';
import { InvalidArgumentError } from 'commander';
import { FORMATS } from '../../src/saved-query/formats.ts';
import type { Column, Row } from '../../src/saved-query/row-plan.ts';

/** A format by its name, for commander. */
export function format(text: string): string {
  if (!Object.hasOwn(FORMATS, text))
    throw new InvalidArgumentError(`The formats are ${Object.keys(FORMATS).join(', ')}.`);
  return text;
}

/** A whole number from 0 on, for commander. */
export function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, for example 20.');
  return Number(text);
}

/** Rows to stdout as saved questions write them. */
export async function writeRows(
  columns: readonly Column[],
  rows: readonly Row[],
  name: string,
): Promise<void> {
  for await (const text of FORMATS[name]!.write({ plan: { columns } }, Readable.from([{ rows }])))
    process.stdout.write(text);
}
