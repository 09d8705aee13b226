import { columnAt } from '../../read/columns.ts';
import { csvOf, isBlank } from '../../read/csv.ts';
import { refused } from '../../read/files.ts';
import type { Rejection } from '../../report.ts';
import { textFile, type TextFile } from '../../read/text.ts';

/** A customer of the Crown Commercial Service as listed: its number, name and sector. */
export type Customer = { urn: string; name: string; sector: string | null };

export type CustomerList = Pick<TextFile, 'sha256' | 'bytes' | 'encoding'> & {
  customers: Customer[];
  rejections: Rejection[];
};

const COLUMNS = {
  urn: ['cloudstorebuyer', 'urn', 'customerurn', 'customerno', 'customernumber'],
  name: ['name', 'customername', 'organisationname', 'organisation'],
  sector: ['sector', 'customersector'],
  subsector: ['subsector'],
} as const;

const SECTORS = new Set([
  'Central Government',
  'Devolved Administrations',
  'Education',
  'Fire and Rescue',
  'Health',
  'Local Government',
  'Not for Profit',
  'Police',
  'Private Sector',
  'Utility (Historic)',
  'Wider Public Sector',
]);

const URN = /^\d{8}$/;
const hasColumns = (header: readonly string[]): boolean =>
  columnAt(header, COLUMNS.urn) >= 0 && columnAt(header, COLUMNS.name) >= 0;

/** Some records have an acronym where the sector belongs, and the sector after it. */
const sectorOf = (sector: string, subsector: string): string | null =>
  SECTORS.has(sector) ? sector : SECTORS.has(subsector) ? subsector : sector || null;

/** @throws BuyergraphError SOURCE_REFUSED when it has no columns of numbers and names, or no customer in them. */
export async function readCustomers(path: string): Promise<CustomerList> {
  const { sha256, bytes, encoding, ...text } = await textFile(path);
  const csv = await csvOf({ sha256, bytes, encoding, ...text }, hasColumns);
  if (!hasColumns(csv.header))
    throw refused(
      path,
      'is not a list of customers: it needs a column “URN” (or “cloudstore-buyer”) and “name”.',
    );
  const places = Object.values(COLUMNS).map((names) => columnAt(csv.header, names));
  const customers = new Map<string, Customer>();
  const rejections: Rejection[] = [];
  for await (const row of csv.rows()) {
    if (isBlank(row)) continue;
    const cells = places.map((place) => row.cells[place]?.trim() ?? '');
    const [urn = '', name = '', sector = '', subsector = ''] = cells;
    if (URN.test(urn) && name !== '' && !customers.has(urn))
      customers.set(urn, { urn, name, sector: sectorOf(sector, subsector) });
    else {
      const reason = !URN.test(urn) ? 'URN_UNREADABLE' : name === '' ? 'NAME_MISSING' : 'URN_REPEATED';
      rejections.push({ line: row.line, reason, detail: urn.slice(0, 60) });
    }
  }
  if (customers.size === 0) throw refused(path, 'has no customer in it: a URN has eight digits.');
  return { sha256, bytes, encoding, customers: [...customers.values()], rejections };
}
