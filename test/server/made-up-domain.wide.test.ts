import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { emptyGraph, neo4jVariables } from '../support/graph.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** All that a domain is: its folder and its part of the schema. */
const PLANET: Readonly<Record<string, string>> = {
  'schema/planet.graphql': `# Planets: Made-up things.

"A made-up thing."
type Planet implements Node {
  id: ID!
  name: String!
  "How many letters its name has."
  letters: Int!
}
extend union SearchResult = Planet
extend enum SearchKind {
  "Planets."
  PLANET
}
extend type Query {
  "A planet by its key."
  planet(key: String!): Planet
}
`,
  'src/planet/cypher/planets-by-key.cypher': `// Planets by key.
// access: read
// params: keys string[]
// row: key string, name string, letters count
UNWIND $keys AS key
RETURN key, 'Planet ' + key AS name, size(key) AS letters
`,
  'src/planet/node.ts': `import type { RowOf } from '../graph/catalogue.ts';

export type PlanetNode = RowOf<'planets-by-key'>;
`,
  'src/planet/index.ts': `import type { Domain } from '../domain/domain.ts';
import { oneByKey } from '../graph/batch.ts';
import type { GraphReader } from '../graph/reader.ts';
import { toNodeId } from '../graphql/node-id.ts';

const planetLoaders = (graph: GraphReader) => ({
  byKey: oneByKey((keys) => graph.read('planets-by-key', { keys }), ({ key }) => key),
});

declare module '../domain/loaders.ts' {
  interface Loaders {
    planet: ReturnType<typeof planetLoaders>;
  }
}

export const planet = {
  name: 'planet',
  types: { Planet: { id: ({ key }) => toNodeId('Planet', key) } },
  query: { planet: (_, { key }, { loaders }) => loaders.planet.byKey.load(key) },
  loaders: { planet: planetLoaders },
  nodes: { Planet: (key, { planet: { byKey } }) => byKey.load(key) },
  finders: [
    {
      kinds: ['PLANET'],
      find: async () => ({
        hits: [{ kind: 'PLANET', id: 'mars', name: 'Mars', matchedName: 'Mars', field: 'NAME', weight: 1 }],
        isAll: true,
      }),
    },
  ],
} satisfies Domain;
`,
};

/** The project with one more domain: a folder, its schema, and one line in the list. */
function withPlanets(): string {
  const project = mkdtempSync(join(tmpdir(), 'buyergraph-domain-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  for (const part of [
    'bin',
    'schema',
    'seed',
    'src',
    'generated',
    'codegen.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  for (const [path, text] of Object.entries(PLANET)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const list = join(project, 'src/server/domains.ts');
  const lines = readFileSync(list, 'utf8').replace('\n  search,\n', '\n  search,\n  planet,\n');
  writeFileSync(list, `import { planet } from '../planet/index.ts';\n${lines}`);
  return project;
}

/** Starts the project's own server; the address it says it listens at. */
async function started(project: string): Promise<string> {
  const child = spawn(process.execPath, ['bin/buyergraph.js', 'start'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      ...neo4jVariables(),
      PORT: '0',
      LOG_LEVEL: 'silent',
      BUYERGRAPH_SAMPLE: 'off',
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Playground\s+(\S+)\/playground$/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('it ended without an address');
}

const run = (project: string, program: string, ...words: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, program), ...words], { cwd: project, encoding: 'utf8' });

test('a new domain is a folder, its schema and one line in the list', async () => {
  await emptyGraph();
  const project = withPlanets();
  execFileSync(process.execPath, ['bin/generate.js'], { cwd: project, stdio: 'ignore' });
  run(project, 'node_modules/typescript/bin/tsc');
  const query = `{
    planet(key: "mars") { id name letters }
    node(id: "planet:venus") { ... on Planet { name } }
    search(query: "red", kinds: [PLANET]) { nodes { matchedName node { ... on Planet { letters } } } }
  }`;
  const answer = await fetch(`${await started(project)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await answer.json()).toMatchObject({
    data: {
      planet: { id: 'planet:mars', name: 'Planet mars', letters: 4 },
      node: { name: 'Planet venus' },
      search: { nodes: [{ matchedName: 'Mars', node: { letters: 4 } }] },
    },
  });
});
