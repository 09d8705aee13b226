// What the first page and the count of each list take, of the heaviest things there are: node bench/lists.ts [lines]
// Lists are those of the schema that are counted and need no argument. Milliseconds over HTTP, the median of five, asked twice before.
import { getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import pRetry from 'p-retry';
import { isConnection } from '../src/graphql/list-size.ts';
import { ensureSchema } from '../src/graph/schema.ts';
import { logFor } from '../src/log.ts';
import { executableSchema } from '../src/server/schema.ts';
import { graphqlData, ours } from './contestants.ts';
import { loadHeavyMarket } from './heavy-market.ts';
import { COLD, median } from './measure.ts';
import { withNeo4j } from './own-neo4j.ts';
import { tableOf } from './table.ts';

/** Where the things are that have a fifth of the lines, or of what a family, framework, lot or category has. */
const HEAVIEST: Readonly<Record<string, string>> = {
  Query: '{ LIST }',
  Organisation: '{ organisation(by: { slug: "synthetic-department-01" }) { LIST } }',
  Supplier: '{ supplier(by: { name: "Supplier 0 Limited" }) { LIST } }',
  FrameworkFamily: '{ frameworkFamily(slug: "g-cloud") { LIST } }',
  Framework: '{ framework(slug: "g-cloud-9") { LIST } }',
  Lot: '{ lot(framework: "g-cloud-9", slug: "cloud-hosting") { LIST } }',
  LotCategory: '{ node(id: "lotCategory:hosting") { ... on LotCategory { LIST } } }',
};
const ASKS = { before: 2, timed: 5 };

type List = { name: string; asked: (selection: string) => string };

/** Every list that is counted, of the things above. */
function counted(): List[] {
  return Object.entries(HEAVIEST).flatMap(([parent, of]) => {
    const type = executableSchema().getType(parent);
    if (!isObjectType(type)) throw new Error(`There is no type ${parent}.`);
    return Object.values(type.getFields())
      .filter(({ args }) => !args.some(isRequiredArgument))
      .filter((field) => {
        const named = getNamedType(field.type);
        return isConnection(named) && isObjectType(named) && 'totalCount' in named.getFields();
      })
      .map(({ name }) => ({
        name: `${parent}.${name}`,
        asked: (selection) => of.replace('LIST', `${name}${selection}`),
      }));
  });
}

/** The median of what a question takes, once the server is warm; what is refused says so. */
async function medianMs(url: string, query: string): Promise<string> {
  const ask = (): Promise<unknown> => graphqlData(`${url}/graphql`, query, {});
  const isRefused = (thrown: unknown): boolean => String(thrown).includes('LIMIT_EXCEEDED');
  try {
    for (let asks = 0; asks < ASKS.before; asks += 1)
      await pRetry(ask, { ...COLD, shouldRetry: ({ error }) => !isRefused(error) });
    const taken: number[] = [];
    for (let asks = 0; asks < ASKS.timed; asks += 1) {
      const start = performance.now();
      await ask();
      taken.push(performance.now() - start);
    }
    return median(taken).toFixed(1);
  } catch (thrown) {
    if (isRefused(thrown)) return 'refused';
    throw thrown;
  }
}

const lines = Number(process.argv[2] ?? 10_000);
await withNeo4j(async ({ graph }) => {
  await ensureSchema(graph);
  await loadHeavyMarket(graph, lines);
  const server = await ours(graph, logFor({ logLevel: 'silent' }));
  const rows: string[][] = [];
  for (const { name, asked } of counted())
    rows.push([
      name,
      await medianMs(server.url, asked('(first: 20) { nodes { __typename } }')),
      await medianMs(server.url, asked('(first: 1) { totalCount }')),
    ]);
  await server.close();
  const heaviest = rows.toSorted((one, other) => Number(other[1]) - Number(one[1]));
  console.log(
    tableOf(['list', 'first page, ms', 'count, ms'], heaviest, {
      markdown: process.argv.includes('--markdown'),
    }),
  );
});
