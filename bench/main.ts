import { parseArgs } from 'node:util';
import { growthTable, type Finding } from './findings.ts';

// graphql-js and Apollo check more, and are up to twice as slow, outside production.
process.env['NODE_ENV'] = 'production';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true, default: ['10000', '100000'] },
    market: { type: 'string', default: 'heavy' },
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20131213' },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Compares questions asked in raw Cypher over Bolt, of a bare HTTP handler, of this server, and of @neo4j/graphql.

  npm run bench -- [--lines 10000 …] [--market heavy] [--seed 20131213] [--rounds 200] [--markdown]

Each size has a throw-away Neo4j of its own; 1,000,000 lines take some tens of minutes to load. The market is heavy: one
buyer and one supplier have a fifth of the lines each, of 1,500 and 5,000, in twelve years; or published: in the shape of
the published files by --seed, and growing with the lines. After more than one size a table says how the database hits grow.`;

async function benchAll(): Promise<void> {
  const { bench, isMarket } = await import('./bench.ts');
  const { lines: sizes, market, markdown } = values;
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (!isMarket(market)) throw new Error(`There is no market ${market}: it is heavy or published.`);
  const findings: Finding[] = [];
  for (const lines of sizes)
    findings.push(await bench({ lines: Number(lines), market, seed, rounds, markdown }));
  if (findings.length > 1) console.log(`\n${growthTable(findings, { markdown })}`);
}

if (values.help) console.log(HELP);
else await benchAll();
