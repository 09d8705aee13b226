import { basename } from 'node:path';
import { cellsNeeded, columnName, unreadColumns, type Columns as ColumnsOf } from '../../read/columns.ts';
import { refused } from '../../read/files.ts';
import type { Head } from '../../read/head.ts';
import columnTable from './columns.json' with { type: 'json' };
import { keysOf } from '../../../src/keys.ts';

/** What a column of a sales file can hold. */
export type Field = keyof typeof columnTable;

/** Where each field stands in a record, from 0. */
export type Columns = ColumnsOf<Field>;

const FIELDS = keysOf(columnTable);
const REQUIRED = FIELDS.filter((field) => columnTable[field].required);
/** Notes publishers hang on an amount's name; sums including VAT are no such note and stay unknown. */
const AMOUNT_NOTES = /(?:exvat|excvat|exclvat|excludingvat|netofvat|gbp|inpounds|sterling)+$/;

/** No column's name is longer; a cell of a text may be. */
const MOST_NAME = 200;
const withoutNotes = (name: string): string =>
  name.length > MOST_NAME ? name : name.replace(AMOUNT_NOTES, '');

const WITHOUT_VAT = /(?:exvat|excvat|exclvat|excludingvat|netofvat)/;

const ACCEPTED = new Map(FIELDS.map((field) => [field, columnTable[field].accepted.map(columnName)]));

function positionOf(field: Field, names: readonly string[]): number {
  const plain = field === 'amount' ? names.map(withoutNotes) : names;
  const name = ACCEPTED.get(field)!.find((accepted) => plain.includes(accepted));
  return name === undefined ? -1 : plain.indexOf(name);
}

/** The fields a header names. Of two names for one field ("Lot", "Lot Description") the first in columns.json counts. */
export function columnsOf(header: readonly string[]): Columns {
  const names = header.map(columnName);
  const found = FIELDS.map((field): [Field, number] => [field, positionOf(field, names)]);
  return new Map(found.filter(([, position]) => position >= 0));
}

/** What the name of the amount's column says of VAT; most releases say nothing. */
export const vatOf = (header: readonly string[], columns: Columns): 'EXCLUSIVE' | 'UNKNOWN' =>
  WITHOUT_VAT.test(columnName(header[columns.get('amount') ?? -1] ?? '')) ? 'EXCLUSIVE' : 'UNKNOWN';

/** Whether a record is the header of a sales file: it names supplier, buyer, period and amount. */
export function isSalesHeader(cells: readonly string[]): boolean {
  const columns = columnsOf(cells);
  return REQUIRED.every((field) => columns.has(field));
}

/** Names that only what was invoiced or evidenced has; “Value” stands in any register of contracts. */
const INVOICED = /^(?:evidencedspend|totalcharges?|.*sales.*|.*invoice.*)$/;
const OF_A_MONTH = /month|^return/;
/** Columns of notices and contracts, which promise money. */
const PROMISED =
  /^(?:ocid|notice|tender|award|cpv|closing|procedure|title|contract(?:title|start|end|date|period|value))/;

/**
 * Whether a header is one of G-Cloud sales and of nothing else: supplier, buyer, date and amount stand in any table
 * of money, so that two of a framework or lot, a month and an invoiced amount must be named as such as well.
 */
export function isSurelySales(cells: readonly string[]): boolean {
  if (!isSalesHeader(cells)) return false;
  const columns = columnsOf(cells);
  const named = (field: Field): string => columnName(cells[columns.get(field) ?? -1] ?? '');
  const signs = [
    columns.has('framework') || columns.has('lot'),
    OF_A_MONTH.test(named('period')),
    INVOICED.test(withoutNotes(named('amount'))),
  ];
  const promises = unreadColumns(cells, columns).some((name) => PROMISED.test(columnName(name)));
  return signs.filter(Boolean).length >= 2 && !promises;
}

const G_CLOUD = /g[\s_-]*cloud/i;

/**
 * Whether a record says that it is of G-Cloud or, where records name no framework, its file does: sales under every
 * framework are reported in such tables.
 */
export const isOfGCloud =
  ({ path, text }: Pick<Head, 'path' | 'text'>) =>
  (cells: readonly string[], header: readonly string[]): boolean => {
    const framework = columnsOf(header).get('framework');
    return G_CLOUD.test(framework === undefined ? `${basename(path)} ${text}` : (cells[framework] ?? ''));
  };

/** How many cells a sale must have: up to the last of those without which it is none. */
export const leastCells = (header: readonly string[]): number => cellsNeeded(columnsOf(header), columnTable);

const quoted = (names: readonly string[]): string =>
  names.map((name) => `“${name.trim().slice(0, 60)}”`).join(', ');

/** Why a header is not one of a sales file: the missing columns, with what would do. */
function missing(header: readonly string[], columns: Columns): string {
  const lacking = REQUIRED.filter((field) => !columns.has(field)).map(
    (field) => `no column for the ${field} (accepted: ${quoted(columnTable[field].accepted)})`,
  );
  const shown = header.length > 60 ? [...header.slice(0, 60), '…'] : header;
  return `is not a G-Cloud sales file: it has ${lacking.join(', ')}; found ${quoted(shown)}.`;
}

/**
 * The columns of a sales file.
 * @throws BuyergraphError SOURCE_REFUSED when a required one is missing, or the header is ambiguous.
 */
export function salesColumns(path: string, header: readonly string[]): Columns {
  const columns = columnsOf(header);
  if (!isSalesHeader(header)) throw refused(path, missing(header, columns));
  const names = header.map(columnName);
  for (const [field, position] of columns)
    if (names.includes(names[position]!, position + 1))
      throw refused(
        path,
        `has two columns named ${quoted([header[position]!])}; leave one for the ${field}.`,
      );
  return columns;
}
