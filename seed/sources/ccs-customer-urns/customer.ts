import type { Accepted } from '../importer.ts';
import { SECTORS } from '../../../src/sectors.ts';
import { columnName } from '../../read/columns.ts';
import type { Cell } from '../../read/table.ts';
import { withoutEntities } from '../../values/entities.ts';

/** A customer of the Crown Commercial Service as listed: its number, name and sector. */
export type Customer = { urn: string; name: string; sector: string | null };

const URN = /^\d{8}$/;

const nameIn = (header: readonly string[], names: readonly string[]): boolean =>
  header.some((name) => names.includes(columnName(name)));

/** All that were published begin so; a customer's number in any other list may have eight digits as well. */
const isSurelyUrn = (text: string): boolean => /^10\d{6}$/.test(text);

/** Whether the columns are those of the list of 2013, whatever stands below them. */
export const isPublishedHeader = (header: readonly string[]): boolean =>
  nameIn(header, ['cloudstorebuyer']) && nameIn(header, ['name']);

/** Whether the number in a record is a URN: by its form, or by that of its column, which says so. */
export const isOfUrn = (cell: Cell<'urn'>, header: readonly string[]): boolean =>
  isSurelyUrn(cell('urn')) || (isUrnHeader(header) && URN.test(cell('urn')));

/** Schools and companies have URNs too, which are of another form. */
export const isUrnHeader = (header: readonly string[]): boolean => nameIn(header, ['urn', 'customerurn']);

/** Some records have an acronym where the sector belongs, and the sector after it. */
const sectorOf = (sector: string, subsector: string): string | null =>
  SECTORS.includes(sector) ? sector : SECTORS.includes(subsector) ? subsector : sector || null;

/** The customer a record lists, once for each number. */
export function customerFrom(
  cell: Cell<'urn' | 'name' | 'sector' | 'subsector'>,
  seen: Set<string>,
): Accepted<Customer> {
  const [urn, name] = [cell('urn'), withoutEntities(cell('name'))];
  const detail = urn.slice(0, 60);
  if (!URN.test(urn)) return { reason: 'URN_UNREADABLE', detail };
  if (name === '') return { reason: 'NAME_MISSING', detail };
  if (seen.has(urn)) return { reason: 'URN_REPEATED', detail };
  seen.add(urn);
  return { record: { urn, name, sector: sectorOf(cell('sector'), cell('subsector')) } };
}
