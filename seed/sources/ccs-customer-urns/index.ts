import type { NamesImporter } from '../importer.ts';
import type { Head, Sureness } from '../../read/head.ts';
import { hasRecord, isTable, tableFile, type TableRow } from '../../read/table.ts';
import columns from './columns.json' with { type: 'json' };
import { customerFrom, isOfUrn, isPublishedHeader, isUrnHeader, type Customer } from './customer.ts';

const SCHEME = 'GB-CCS-URN';
const TABLE = {
  columns,
  otherwise: () => 'is not a list of customers: it needs a column “URN” (or “cloudstore-buyer”) and “name”.',
};

function recognises(head: Head): Sureness {
  if (head.hasTable(isPublishedHeader) || hasRecord(head, columns, isOfUrn)) return 'YES';
  // A list of URNs that are none is read, for whoever reads it can say what is wrong with them.
  return head.hasTable(isUrnHeader) && isTable(head, columns) ? 'PERHAPS' : 'NO';
}

/** The Crown Commercial Service's customers with their numbers: who may buy, beyond GOV.UK's register. */
export const ccsCustomerUrns: NamesImporter<TableRow<keyof typeof columns>, Customer> = {
  into: 'names',
  source: {
    id: 'ccs-customer-urns',
    title: 'Crown Commercial Service customers',
    publisher: 'Crown Commercial Service',
    licence: 'OGL-UK-3.0',
    kind: 'CUSTOMERS',
    synthetic: false,
    sample: false,
  },
  takes: 'one table of customers with their URN',
  expects: { rows: [10_000, 100_000] },
  recognises,
  read: (path) => tableFile(path, TABLE),
  accept: ({ cell }, seen) => customerFrom(cell, seen),
  none: 'has no customer with a URN of eight digits in it',
  // A customer is a buyer's name with a number beside it: who it is follows from both.
  transform: ({ urn, name, sector }) => ({
    role: 'BUYER',
    raw: name,
    identifiers: [`${SCHEME}:${urn}`],
    sector,
  }),
};
