import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDifference, type FactScope } from '../../../seed/store/fact-store.ts';
import { differenceOf, FactSet } from '../../../seed/store/facts.ts';
import { loadReference } from '../../../seed/store/reference.ts';
import { ReportBuilder, type ImportReport } from '../../../seed/report.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { linksOf, nodesOf } from '../../support/facts-in.ts';
import { emptyGraph } from '../../support/graph.ts';

const CODES = ['01000000', '02000000', '03000000', '04000000'] as const;
type Code = (typeof CODES)[number];
/** A list of codes, each part of another that may stand in another list. */
type List = { source: string; broader: ReadonlyMap<Code, Code> };

const scopeOf = (source: string): FactScope => ({
  source,
  labels: ['CpvCode'],
  roles: {},
  links: [{ type: 'BROADER', from: 'CpvCode', to: 'CpvCode', owner: 'from' }],
});

async function loaded(graph: Graph, { source, broader }: List): Promise<ImportReport> {
  const stated = new FactSet();
  for (const [code, part] of broader) {
    stated.node('CpvCode', { id: code, name: `What ${code} is`, source });
    stated.link('BROADER', [code, part]);
  }
  const report = new ReportBuilder(source, null);
  const dataset = { id: source, title: source, publisher: 'nobody', licence: 'MIT', kind: 'CPV' };
  await loadReference({ graph, follow: { facts: async () => undefined }, dryRun: false }, report, {
    scope: scopeOf(source),
    stated,
    recordLabel: 'CpvCode',
    version: {
      dataset: { ...dataset, synthetic: false, sample: false },
      asAt: '2024-01-01',
      status: 'LOADED',
      sha256: source,
      bytes: 1,
      path: source,
      rows: broader.size,
      rejected: 0,
      controlTotalE4: null,
      periods: [],
      encoding: 'UTF-8',
    },
  });
  return report.done();
}

const versionOfGraph = async (graph: Graph) => (await nodesOf(graph, 'Graph'))[0]!['version'];
const broaderIn = async (graph: Graph): Promise<string[]> =>
  (await linksOf(graph, 'BROADER')).map(({ from, to }) => `${from} ${to}`);

const PARTS: List = { source: 'parts', broader: new Map([['01000000', '02000000']]) };
const WHOLES: List = { source: 'wholes', broader: new Map([['02000000', '02000000']]) };

test('a link to what nobody has stated is told with both ids and the end that is missing', async () => {
  const graph = await emptyGraph();
  const { created, notes } = await loaded(graph, PARTS);
  expect(created).toBe(1);
  expect(notes).toEqual(['BROADER from 01000000 to 02000000 was left out: there is no CpvCode 02000000.']);
});

test('a list imported again tells of the missing end again, and writes and counts nothing', async () => {
  const graph = await emptyGraph();
  const { notes } = await loaded(graph, PARTS);
  const before = await versionOfGraph(graph);
  expect(await loaded(graph, PARTS)).toMatchObject({ created: 0, updated: 0, unchanged: 1, notes });
  expect(await versionOfGraph(graph)).toBe(before);
});

test('a link is made by the next import once its end is there', async () => {
  const graph = await emptyGraph();
  await loaded(graph, PARTS);
  await loaded(graph, WHOLES);
  expect(await broaderIn(graph)).toEqual(['02000000 02000000']);
  expect(await loaded(graph, PARTS)).toMatchObject({ created: 0, updated: 1, notes: [] });
  expect(await broaderIn(graph)).toEqual(['01000000 02000000', '02000000 02000000']);
});

test('each of many missing ends is told', async () => {
  const graph = await emptyGraph();
  const codes = Array.from({ length: 60 }, (_, index) => String(10_000_000 + index) as Code);
  const { notes } = await loaded(graph, {
    source: 'many',
    broader: new Map(codes.map((code) => [code, '01000000'])),
  });
  expect(notes).toEqual(
    codes.map((code) => `BROADER from ${code} to 01000000 was left out: there is no CpvCode 01000000.`),
  );
});

test('a link to what only the sample had, which goes, is told, not made', async () => {
  const graph = await emptyGraph();
  await graph.write.command(
    "CREATE (:CpvCode {id: '02000000', name: 'Of the sample', source: 'sample', sample: true})",
  );
  const { notes } = await loaded(graph, PARTS);
  expect(notes).toEqual(['BROADER from 01000000 to 02000000 was left out: there is no CpvCode 02000000.']);
  expect(await broaderIn(graph)).toEqual([]);
  expect((await nodesOf(graph, 'CpvCode')).map(({ id }) => id)).toEqual(['01000000']);
});

test('a link that nobody took out for its missing end is not lost in silence: nothing of it all is written', async () => {
  const graph = await emptyGraph();
  const stated = new FactSet();
  stated.node('CpvCode', { id: '01000000', name: 'Farming', source: 'codes' });
  stated.link('BROADER', ['01000000', '02000000']);
  const difference = differenceOf(new FactSet(), stated);
  await expect(graph.write.transaction((tx) => writeDifference(tx, difference))).rejects.toThrow(
    'write-links.BROADER.CpvCode writes 1 rows, not 0',
  );
  expect(await nodesOf(graph, 'CpvCode')).toEqual([]);
});

const code = fc.constantFrom(...CODES);
const lists = fc.array(fc.tuple(code, code, fc.boolean()), { minLength: 1, maxLength: 4 }).map((stated) => {
  const of = (isFirst: boolean) =>
    stated.flatMap(([one, part, first]) => (first === isFirst ? [[one, part] as const] : []));
  const first = new Map(of(true));
  return [
    { source: 'first', broader: first },
    { source: 'second', broader: new Map(of(false).filter(([one]) => !first.has(one))) },
  ] as const;
});

test('two lists imported twice are the same links in either order, and what is not linked is told', async () => {
  const graph = await emptyGraph();
  await fc.assert(
    fc.asyncProperty(lists, async ([first, second]) => {
      const known = new Set<string>([...first.broader.keys(), ...second.broader.keys()]);
      const stated = [...first.broader, ...second.broader];
      const linkable = stated.flatMap(([one, part]) => (known.has(part) ? [`${one} ${part}`] : []));
      for (const order of [
        [first, second],
        [second, first],
      ]) {
        await emptyGraph();
        for (const list of order) await loaded(graph, list);
        const again = [];
        for (const list of order) again.push(await loaded(graph, list));
        expect(await broaderIn(graph)).toEqual(linkable.toSorted());
        expect(again.flatMap(({ notes }) => notes)).toHaveLength(stated.length - linkable.length);
        expect(again.map(({ created }) => created)).toEqual([0, 0]);
      }
    }),
    { numRuns: 10 },
  );
});

test('a record that a version has no more is counted as retired, once', async () => {
  const graph = await emptyGraph();
  const [one, two] = [['01000000', '01000000'] as const, ['02000000', '01000000'] as const];
  await loaded(graph, { source: 'codes', broader: new Map([one, two]) });
  const again = await loaded(graph, { source: 'codes', broader: new Map([one]) });
  expect(again).toMatchObject({ created: 0, unchanged: 1, retired: 1 });
  expect(again.notes).toContainEqual(
    expect.stringMatching(/^Of what codes@2024-01-01 had before, 1 record is/),
  );
  expect(await loaded(graph, { source: 'codes', broader: new Map([one]) })).toMatchObject({
    retired: 0,
    notes: [],
  });
});
