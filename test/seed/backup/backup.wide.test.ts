import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { audit } from '../../../seed/audit/audit.ts';
import { takeBackup } from '../../../seed/backup/take.ts';
import { inTurn } from '../../../seed/turn.ts';
import { decide } from '../../../seed/decisions/decisions.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { LABELS, RELATIONSHIPS } from '../../../src/graph/model.ts';
import { SCHEMA_VERSION } from '../../../src/graph/standing.ts';
import { made } from '../../../src/graph/statement.ts';
import { richGraph } from '../../server/rich-graph.ts';
import { empty } from '../../support/empty.ts';
import { noProgress } from '../../support/imported.ts';
import {
  aPath,
  fileOf,
  headerIn,
  linesIn,
  packed,
  restored,
  standingOf,
  stateOf,
  withEnd,
} from './backup-file.ts';

/** What a program to come says it writes. */
const NEWER = Number(SCHEMA_VERSION) + 1;
const MOST = 2n ** 63n - 1n;
const LEAST = -(2n ** 63n);

/** What importers seldom write and Neo4j may hold all the same. */
const EXTREMES = made({
  name: 'extremes',
  about: 'Values at the edge of what a property can be.',
  access: 'write',
  params: { numbers: 'int[]', text: 'string' },
  row: {},
  text: `CREATE (v:DatasetVersion {id: 'extreme@2020-01-01', dataset: 'extreme', asAt: '2020-01-01', status: 'LOADED', sha256: '', rows: 0, rejected: 0, periods: []})
CREATE (o:Organisation {id: 'extreme', name: $text, nameKey: $text, source: 'test'})
CREATE (o)-[:SUPPLIED_TREE {bodyNetE4: $numbers, bodyIds: [$text, '']}]->(o)
CREATE (:Claim {id: 'extreme', valueE4: $numbers[0], withinE4: $numbers[1], unitInferred: false})`,
});

let graph: Graph;
let path: string;
let drift: unknown;
let before: Awaited<ReturnType<typeof stateOf>>;

beforeAll(async () => {
  graph = await richGraph();
  const word = {
    role: 'BUYER',
    spelling: 'Crown Team',
    organisationId: 'courts',
    reason: 'said so',
  } as const;
  await decide(graph, { ...word, by: 'somebody' }, noProgress);
  await graph.write.transaction((tx) =>
    tx.run(EXTREMES, { numbers: [MOST, LEAST, 2n ** 53n + 1n, 0n], text: 'a "b"\n\u2028\u0000 ü 🏛' }),
  );
  before = await stateOf(graph);
  drift = (await audit(graph, noProgress, false)).findings;
  path = aPath();
  await takeBackup(graph, path, noProgress);
});

test('what is restored is what was backed up, to the last value', async () => {
  await empty(graph);
  const header = await restored(graph, path);
  expect(await stateOf(graph)).toEqual(before);
  expect((await audit(graph, noProgress, false)).findings).toEqual(drift);
  expect(header.nodes['Organisation']).toBeGreaterThan(10);
  expect(await standingOf(graph)).toEqual({ schema: SCHEMA_VERSION, restoring: null });
});

test('the graph it was tried with has properties of every type of the model', () => {
  const kinds = [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)];
  const types = new Set(kinds.flatMap(({ properties }) => Object.values<string>(properties)));
  expect(new Set([...types].map((type) => type.replace('!', '')))).toEqual(
    new Set(['STRING', 'INTEGER', 'BOOLEAN', 'LIST<STRING NOT NULL>', 'LIST<INTEGER NOT NULL>']),
  );
  const values = linesIn(path).flatMap(({ is }) => Object.values<unknown>(is));
  expect(new Set(values.flat().map((value) => typeof value))).toEqual(
    new Set(['string', 'number', 'boolean', 'object']),
  );
});

test('whole numbers that JSON readers may not keep are text', () => {
  const extreme = linesIn(path).find(
    (line) => 'node' in line && line.node[0] === 'Claim' && line.is['id'] === 'extreme',
  );
  expect(extreme?.is).toMatchObject({ valueE4: { int: String(MOST) }, withinE4: { int: String(LEAST) } });
});

test('a file that is there is not written over, and one that fails leaves nothing', async () => {
  const size = statSync(path).size;
  await expect(takeBackup(graph, path, noProgress)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(statSync(path).size).toBe(size);
  await empty(graph);
  const other = aPath();
  await expect(takeBackup(graph, other, noProgress)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false]);
});

/** What is no whole backup, and why. */
const all = (more: object = {}): object[] => [{ ...headerIn(path), ...more }, ...linesIn(path)];
const text = (): string => gunzipSync(readFileSync(path)).toString();
const REFUSED: [what: string, file: () => string, why: RegExp][] = [
  ['cut short', () => fileOf(readFileSync(path).subarray(0, -500)), /damaged gzip/],
  ['without its end', () => packed(text().replace(/\{"end".*\n$/, '')), /its end is missing/],
  ['lacking a line', () => packed(text().replace(/\n\{"link".*\n/, '\n')), /other numbers of lines/],
  ['altered', () => packed(text().replace('Ministry', 'Monastery')), /its checksum differs/],
  ['of something else', () => packed('{"ocid": "ocds-1"}\n{"ocid": "ocds-2"}\n'), /is no backup/],
  ['empty', () => fileOf(''), /is empty/],
  ['text', () => fileOf('a,b\n1,2\n'), /is no backup/],
  ['of a newer form', () => withEnd(all({ edition: 2, nodes: 'otherwise' })), /newer buyergraph, in a form/],
  [
    'of a newer schema',
    () => withEnd(all({ schema: NEWER })),
    new RegExp(`newer buyergraph: it is of schema ${NEWER}, this program knows ${SCHEMA_VERSION}`),
  ],
  [
    'of lines that no backup has',
    () => withEnd([...all(), { node: ['Planet {id: 1}) //'], is: {} }]),
    /line \d+ is none of a backup/,
  ],
  [
    'of values that no graph has',
    () => withEnd([...all(), { node: ['Claim'], is: { a: null } }]),
    /is none of/,
  ],
  [
    'of unknown things',
    () => withEnd(all({ nodes: { ...headerIn(path).nodes, Planet: 1 } })),
    /has Planet, which/,
  ],
];

test.each(REFUSED)('a file that is %s is refused and nothing is written', async (_, file, why) => {
  await empty(graph);
  const bookmark = await graph.bookmark();
  await expect(restored(graph, file())).rejects.toThrow(why);
  expect(await graph.bookmark()).toBe(bookmark);
  expect(await standingOf(graph)).toBeNull();
});

test('whose turn it is to write is in no backup, and stays through a restore', async () => {
  await empty(graph);
  await inTurn({ graph, home: mkdtempSync(join(tmpdir(), 'buyergraph-turn-')) }, async () => {
    await expect(takeBackup(graph, aPath(), noProgress)).rejects.toThrow('Nothing was ever written');
    await restored(graph, path);
    const whole = aPath();
    await takeBackup(graph, whole, noProgress);
    expect(headerIn(whole).graph).not.toHaveProperty('writer');
    expect(headerIn(whole).graph).not.toHaveProperty('writerUntil');
  });
  expect(await stateOf(graph)).toEqual(before);
});

test('a graph that is not empty is left as it is', async () => {
  await empty(graph);
  await restored(graph, path);
  const bookmark = await graph.bookmark();
  await expect(restored(graph, path)).rejects.toThrow(/not empty: it has [\d,]+ nodes.*BUYERGRAPH_HOME/);
  expect(await graph.bookmark()).toBe(bookmark);
});

test('an empty graph of a newer program is left to that', async () => {
  await empty(graph);
  await graph.write.command(`CREATE (:Graph {id: 'graph', version: 1, schema: ${NEWER}})`);
  await expect(restored(graph, path)).rejects.toThrow('This graph was written by a newer buyergraph');
});
