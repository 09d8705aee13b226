import type { SavedQuestion } from './document.ts';

/** Code that reads a question's rows, for one tool: to be pasted as it is. */
export type Snippet = { tool: string; language: string; code: string };

/** The address of a question's rows in a format, with its variables. */
type AddressOf = (format: string) => string;

/** A text as these languages all write it. JSON's escapes are theirs. */
const quoted = (text: string): string => JSON.stringify(text);
/** Between single quotes of a shell, or of SQL. */
const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const sql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** Power Query writes a quote twice and knows no backslash. */
const m = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const columnsOf = ({ plan }: SavedQuestion, type: string): string[] =>
  plan.columns.filter((column) => column.type === type && column.kind !== 'list').map(({ name }) => name);

function pandas(question: SavedQuestion, address: AddressOf): string {
  const texts = question.plan.columns.filter(({ kind }) => kind !== 'number').map(({ name }) => name);
  const exact = [...columnsOf(question, 'Decimal'), ...columnsOf(question, 'Share')];
  const dtypes = Object.fromEntries([...texts, ...exact].map((name) => [name, 'string']));
  return [
    'import pandas as pd',
    ...(exact.length > 0 ? ['from decimal import Decimal'] : []),
    `rows = pd.read_csv(${quoted(address('csv'))}, dtype=${JSON.stringify(dtypes)})`,
    ...exact.map((name) => `rows[${quoted(name)}] = rows[${quoted(name)}].map(Decimal, na_action="ignore")`),
    'print(rows)',
  ].join('\n');
}

/** A question's rows in the tools analysts use; `address` gives the address of a format. */
export const snippetsFor = (question: SavedQuestion, address: AddressOf): Snippet[] => [
  {
    tool: 'curl',
    language: 'sh',
    code: `curl --fail --output ${question.slug}.csv ${shell(address('csv'))}`,
  },
  { tool: 'pandas', language: 'python', code: pandas(question, address) },
  {
    tool: 'polars',
    language: 'python',
    // Given an address, polars asks for parts of the file; a file that is made as it is sent has none.
    code:
      `from io import BytesIO\nfrom urllib.request import urlopen\nimport polars as pl\n` +
      `rows = pl.read_parquet(BytesIO(urlopen(${quoted(address('parquet'))}).read()))\nprint(rows)`,
  },
  { tool: 'DuckDB', language: 'sql', code: `SELECT * FROM read_parquet(${sql(address('parquet'))});` },
  {
    tool: 'R',
    language: 'r',
    code: `rows <- read.csv(${quoted(address('csv'))}, stringsAsFactors = FALSE, encoding = "UTF-8")\nprint(rows)`,
  },
  {
    tool: 'Power Query',
    language: 'm',
    code:
      `let\n  Source = Csv.Document(Web.Contents(${m(address('csv'))}), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n` +
      '  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])\nin\n  Rows',
  },
  {
    tool: 'fetch',
    language: 'js',
    code:
      `const response = await fetch(${quoted(address('json'))});\n` +
      'if (!response.ok) throw new Error(await response.text());\nconst rows = await response.json();\nconsole.log(rows);',
  },
  {
    tool: 'Web page',
    language: 'html',
    code: `<iframe src="${attribute(address('embed'))}" title="${attribute(question.title)}" width="100%" height="640" loading="lazy"></iframe>`,
  },
];
