import type { GraphQLSchema } from 'graphql';
import { described, type DescribedColumn } from './described.ts';
import type { SavedQuestion } from './document.ts';

/** How CSVW calls the types of cells. */
const DATATYPES: Readonly<Record<string, string>> = {
  Int: 'integer',
  Float: 'double',
  Decimal: 'decimal',
  Share: 'decimal',
  Boolean: 'boolean',
  Date: 'date',
  YearMonth: 'gYearMonth',
  URL: 'anyURI',
};

const columnOf = ({ name, kind, type, meaning, unit }: DescribedColumn) => ({
  name,
  titles: name,
  datatype: DATATYPES[type] ?? 'string',
  ...(meaning && { 'dc:description': meaning }),
  ...(unit && { 'rdfs:comment': unit }),
  ...(kind === 'list' && { separator: '; ' }),
});

/**
 * The dictionary of a question's CSV, as CSV on the Web has it: each column's type, meaning and unit.
 * @param search the variables, as the address of the CSV has them, `?` included.
 */
export function dictionaryOf(question: SavedQuestion, search: string, schema: GraphQLSchema): string {
  const { slug, title, explanation, columns } = described(question, schema);
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    url: `${slug}.csv${search}`,
    'dc:title': title,
    ...(explanation && { 'dc:description': explanation }),
    'dc:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    dialect: { header: true, commentPrefix: '#' },
    tableSchema: { columns: columns.map(columnOf) },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
