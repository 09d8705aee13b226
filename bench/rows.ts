// What a download of many rows takes in each format: node bench/rows.ts [rows] [format…]
// Rows are made while they are read, so that what is measured is the writing: seconds, MB a second, peak memory.
import { buildSchema } from 'graphql';
import { savedQuestion } from '../src/saved-query/document.ts';
import { FORMATS } from '../src/saved-query/formats.ts';
import type { Row } from '../src/saved-query/row-plan.ts';

const SCHEMA =
  'scalar Decimal scalar Date type Line { id: ID! amount: Decimal! day: Date text: String isLate: Boolean } ' +
  'type Lines { nodes: [Line!]! } type Query { lines: Lines }';
const ROWS_A_PAGE = 1_000;
const MB = 1e6;

const [count = '1000000', ...chosen] = process.argv.slice(2);
const { plan } = savedQuestion(
  'lines',
  '{ lines { nodes { id amount day text isLate } } }',
  buildSchema(SCHEMA),
);

const rowOf = (at: number): Row => ({
  id: `line-${at}`,
  amount: `${at}.${String(at % 10_000).padStart(4, '0')}`,
  day: '2013-12-13',
  text: `Something bought, number ${at}`,
  isLate: at % 2 === 0,
});

async function* pages(total: number) {
  for (let from = 0; from < total; from += ROWS_A_PAGE)
    yield { rows: Array.from({ length: Math.min(ROWS_A_PAGE, total - from) }, (_, at) => rowOf(from + at)) };
}

for (const name of chosen.length > 0 ? chosen : ['csv', 'ndjson', 'json', 'parquet', 'xlsx']) {
  const started = performance.now();
  let [bytes, peak] = [0, 0];
  for await (const piece of FORMATS[name]!.write({ plan }, pages(Number(count)))) {
    bytes += Buffer.byteLength(piece);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `${name.padEnd(8)} ${count} rows ${seconds.toFixed(1)} s ${(bytes / MB).toFixed(0)} MB ` +
      `${(bytes / MB / seconds).toFixed(1)} MB/s peak ${(peak / MB).toFixed(0)} MB`,
  );
}
