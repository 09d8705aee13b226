import { parseArgs } from 'node:util';

// graphql-js and Apollo check more, and are up to twice as slow, outside production.
process.env['NODE_ENV'] = 'production';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true, default: ['10000', '100000'] },
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20131213' },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Compares questions asked in raw Cypher over Bolt, of a bare HTTP handler, and of this server.

  node bench/main.ts [--lines 10000 …] [--rounds 200] [--seed 20131213]

Each size has a throw-away Neo4j of its own; 1,000,000 lines take some minutes to load.`;

if (values.help) console.log(HELP);
else {
  const { bench } = await import('./bench.ts');
  for (const lines of values.lines)
    await bench({ lines: Number(lines), seed: Number(values.seed) }, Number(values.rounds));
}
