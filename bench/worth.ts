import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configFrom } from '../src/config.ts';
import { lastDayOf } from '../src/days.ts';
import { openGraph } from '../src/graph/open.ts';
import { logFor } from '../src/log.ts';
import { graphqlData, ours } from './contestants.ts';
import { firstSales, type FirstSale } from './first-sales.ts';
import { run } from './import-run.ts';
import { writeSalesUntil } from './sales-until.ts';
import { tableOf } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    until: { type: 'string', default: '2013-06' },
    before: { type: 'string', multiple: true, default: [] },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `How often whereToSell is right: of suppliers that a file of sales first names after a month, how many were first
paid by one of the ten buyers that whereToSell puts first for their category and size, knowing the lines up to that month
alone. Beside it the ten buyers that had paid most for the category, and most for anything, and what no ranking can
pass: how many were paid by a buyer that had bought anything until then.

  node bench/worth.ts SALES.csv [--until 2013-06] [--before FOLDER …] [--markdown]

Folders of registers and frameworks are imported first. The file's name says its day, as when it is imported.`;

/** How buyers are ranked for a profile, each by a document of its own. */
const RANKINGS = {
  whereToSell: `query ($category: String!, $size: SupplierSize!, $knownAt: Date!) {
    ranked: whereToSell(profile: { what: $category, size: $size }, knownAt: $knownAt) { buyers(first: 10) { nodes { buyer { id } } } } }`,
  'most paid for the category': `query ($category: String!, $knownAt: Date!) {
    ranked: buyerRanking(filter: { lotCategory: $category, knownAt: $knownAt }, top: 10) { buyers { buyer { id } } } }`,
  'most paid for anything': `query ($knownAt: Date!) {
    ranked: buyerRanking(filter: { knownAt: $knownAt }, top: 10) { buyers { buyer { id } } } }`,
} as const;

type Ranked = { buyer: { id: string } };
type RankedData = { ranked: { buyers: Ranked[] | { nodes: Ranked[] } } };

async function firstTen(
  url: string,
  document: string,
  variables: Record<string, string>,
): Promise<Set<string>> {
  const { ranked }: RankedData = await graphqlData(url, document, variables);
  const buyers = 'nodes' in ranked.buyers ? ranked.buyers.nodes : ranked.buyers;
  return new Set(buyers.map(({ buyer }) => buyer.id));
}

/** Whether a sale was to one of some buyers. */
const isTo = ({ buyers }: FirstSale, some: ReadonlySet<string>): boolean =>
  [...buyers].some((id) => some.has(id));

/** Of sales, how many were to one of the first ten. */
async function hitsOf(
  url: string,
  document: string,
  { sales, knownAt }: { sales: FirstSale[]; knownAt: string },
): Promise<number> {
  let hits = 0;
  const profiles = Map.groupBy(sales, ({ category, size }) => `${category} ${size}`);
  for (const [sale, ...alike] of profiles.values()) {
    const { category, size } = sale!;
    const ten = await firstTen(url, document, { category, size, knownAt });
    hits += [sale!, ...alike].filter((one) => isTo(one, ten)).length;
  }
  return hits;
}

async function worth(sales: string, home: string): Promise<void> {
  const { until, before, markdown } = values;
  const knownAt = lastDayOf(Number(until.slice(0, 4)), Number(until.slice(5)));
  const earlier = join(home, 'until.csv');
  await writeSalesUntil(earlier, { from: sales, until });
  const steps = [
    ...before.map((folder) => ['import', '--all', folder]),
    ['import', 'g-cloud-sales', earlier, '--as-at', knownAt],
    ['import', 'g-cloud-sales', sales],
  ];
  for (const words of steps)
    if ((await run(home, words)).status !== 0) throw new Error(`${words.join(' ')} did not end well.`);
  const config = configFrom({ BUYERGRAPH_HOME: home, LOG_LEVEL: 'silent' });
  const graph = await openGraph(config, logFor(config), (sentence) => console.error(sentence));
  const server = await ours(graph, logFor(config));
  const url = `${server.url}/graphql`;
  const { sales: first, known } = await firstSales(url, until);
  const hits = new Map<string, number>();
  for (const [name, document] of Object.entries(RANKINGS))
    hits.set(name, await hitsOf(url, document, { sales: first, knownAt }));
  hits.set('any buyer known by then', first.filter((sale) => isTo(sale, known)).length);
  const rows = [...hits].map(([name, count]) => [
    name,
    `${count} of ${first.length}`,
    `${((100 * count) / first.length).toFixed(1)} %`,
  ]);
  console.log(
    tableOf(['the first ten by', `first sales after ${until} to one of them`, 'share'], rows, { markdown }),
  );
  await server.close();
  await graph.close();
}

const [sales] = positionals;
if (values.help || sales === undefined) console.log(HELP);
else {
  const home = await mkdtemp(join(tmpdir(), 'buyergraph-worth-'));
  try {
    await worth(sales, home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
