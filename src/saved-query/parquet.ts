import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { BuyergraphError } from '../errors.ts';
import { e4FromDecimal } from '../decimal.ts';
import { textOf } from './cells.ts';
import type { Paged, Tabled } from './tabled.ts';
import type { Column, Row } from './row-plan.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
/** A column of the file: its place in the schema, and what a value becomes. */
type Stored = { elements: SchemaElement[]; store: (value: unknown) => unknown };

const OPTIONAL = 'OPTIONAL';
/** How many digits a decimal of 64 bits has in Parquet. */
const PRECISION = 18;
const TOO_LARGE = 10n ** BigInt(PRECISION);

const fitting = (unscaled: bigint): bigint => {
  if (unscaled < TOO_LARGE && unscaled > -TOO_LARGE) return unscaled;
  throw new BuyergraphError(
    'LIMIT_EXCEEDED',
    'An amount has more digits than Parquet keeps; take csv or json.',
  );
};

/** A share in millionths: it is served with six decimals. */
const e6FromShare = (text: string): bigint => {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0').slice(0, 6));
};

const decimal = (name: string, scale: number, store: (text: string) => bigint): Stored => ({
  elements: [
    {
      name,
      type: 'INT64',
      repetition_type: OPTIONAL,
      converted_type: 'DECIMAL',
      scale,
      precision: PRECISION,
    },
  ],
  store: (value) => fitting(store(String(value))),
});

const DAY_MS = 86_400_000;

const STORED: Readonly<Record<string, (name: string) => Stored>> = {
  Int: (name) => ({ elements: [{ name, type: 'INT32', repetition_type: OPTIONAL }], store: Number }),
  Float: (name) => ({ elements: [{ name, type: 'DOUBLE', repetition_type: OPTIONAL }], store: Number }),
  Boolean: (name) => ({ elements: [{ name, type: 'BOOLEAN', repetition_type: OPTIONAL }], store: Boolean }),
  Date: (name) => ({
    elements: [{ name, type: 'INT32', repetition_type: OPTIONAL, converted_type: 'DATE' }],
    store: (value) => Date.parse(String(value)) / DAY_MS,
  }),
  Decimal: (name) => decimal(name, 4, e4FromDecimal),
  Share: (name) => decimal(name, 6, e6FromShare),
};

const text = (name: string): Stored => ({
  elements: [{ name, type: 'BYTE_ARRAY', repetition_type: OPTIONAL, converted_type: 'UTF8' }],
  store: textOf,
});

/** Texts side by side, in the three levels that every reader knows for a list. */
const texts = (name: string): Stored => ({
  elements: [
    { name, repetition_type: OPTIONAL, num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...text('element').elements,
  ],
  store: (value) =>
    Array.isArray(value) ? value.map((one) => (one === null ? null : textOf(one))) : [textOf(value)],
});

const storedAs = ({ name, kind, type = '' }: Column): Stored =>
  kind === 'list' ? texts(name) : (STORED[type] ?? text)(name);

/** How many rows are encoded together: enough to be packed well, few enough to be held. */
const ROWS_A_GROUP = 4_000;

/**
 * Parquet with a type a column: amounts are DECIMAL(18, 4), shares DECIMAL(18, 6), days DATE, texts UTF8. The footer,
 * without which nobody reads it, comes when the last page has.
 */
export async function* parquet({ plan }: Tabled, pages: AsyncIterable<Paged>): AsyncGenerator<Uint8Array> {
  const stored = plan.columns.map(storedAs);
  const schema = [
    { name: 'root', num_children: stored.length },
    ...stored.flatMap(({ elements }) => elements),
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'buyergraph' });
  /** What has been encoded so far; the writer goes on counting from the start of the file. */
  const taken = (): Uint8Array => {
    const part = bytes.getBytes().slice();
    bytes.index = 0;
    return part;
  };
  const write = (rows: readonly Row[]): Uint8Array => {
    const columnData = plan.columns.map(({ name }, index) => ({
      name,
      data: rows.map((row) => (row[name] == null ? null : stored[index]!.store(row[name]))),
      // Groups are small enough to be read whole; an index of the pages in each would be held until the end.
      offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: ROWS_A_GROUP });
    return taken();
  };
  let waiting: Row[] = [];
  for await (const { rows } of pages) {
    for (const row of rows) waiting.push(row);
    if (waiting.length < ROWS_A_GROUP) continue;
    yield write(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield write(waiting);
  void writer.finish();
  yield taken();
}
