/** A source of this project recognised by the names of its columns (in plain form, see columnName). */
type OtherKind = { source: string; what: string; columns: readonly string[] };

const OTHER_KINDS: readonly OtherKind[] = [
  {
    source: 'dos-opportunities',
    what: 'Digital Outcomes and Specialists opportunities',
    columns: ['opportunity', 'organisationname', 'applicationsfromsmes'],
  },
  {
    source: 'contracts-finder-csv',
    what: 'a Contracts Finder export',
    columns: ['noticeidentifier', 'noticetype', 'organisationname'],
  },
  {
    source: 'ccs-customer-urns',
    what: 'the Crown Commercial Service customer list',
    columns: ['cloudstorebuyer', 'name', 'sector'],
  },
  {
    source: 'ccs-customer-urns',
    what: 'the Crown Commercial Service customer list',
    columns: ['urn', 'customername'],
  },
  { source: 'cpv', what: 'the Common Procurement Vocabulary', columns: ['code', 'checkdigit', 'parent'] },
];

/** Which other source a header belongs to, or null. */
export const otherKind = (names: readonly string[]): { source: string; what: string } | null =>
  OTHER_KINDS.find(({ columns }) => columns.every((column) => names.includes(column))) ?? null;
