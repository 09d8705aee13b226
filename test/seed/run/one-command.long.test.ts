import { expect, test } from 'vitest';
import { audit } from '../../../seed/audit/audit.ts';
import { checksum } from '../../../seed/audit/checksum.ts';
import { importerNamed } from '../../../seed/run/importers.ts';
import type { ImportReport } from '../../../seed/report.ts';
import { AS_GIVEN, type ImportOptions } from '../../../seed/run/context.ts';
import { runImports } from '../../../seed/run/run.ts';
import type { ReadName } from '../../../src/graph/catalogue.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import { emptyGraph } from '../../support/graph.ts';
import { imported, noProgress } from '../../support/imported.ts';
import { registerFile } from '../../support/register-file.ts';
import { awardRelease, releasesFile } from '../../support/releases-file.ts';
import { salesFileOf } from '../../support/sales-file.ts';

type File = readonly [source: string, path: string];

const REGISTER: File = [
  'govuk-organisations',
  registerFile([{ slug: 'ministry' }, { slug: 'courts', parents: ['ministry'] }]),
];
const sale = (buyer: string, net: string) => ({ buyer, supplier: 'Acme', net });
const OLDER: File = [
  'g-cloud-sales',
  salesFileOf([sale('Courts', '10'), sale('Registry', '20')], '2013-05-31'),
];
const NEWER: File = ['g-cloud-sales', salesFileOf([sale('Courts', '11')], '2013-06-30')];
const CORRECTED: File = [
  'g-cloud-sales',
  salesFileOf([sale('Courts', '12'), sale('Archive', '1')], '2013-06-30'),
];
const NOTICES: File = ['contracts-ocds', releasesFile([awardRelease('ocds-b5fd17-1', 'Registry')])];

const together = (
  graph: Graph,
  files: readonly File[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport[]> =>
  runImports(
    files.map(([source, path]) => ({ importer: importerNamed(source), path })),
    { graph, progress: noProgress, options: { ...AS_GIVEN, ...options } },
  );

async function oneByOne(files: readonly File[]): Promise<string> {
  const graph = await emptyGraph();
  for (const file of files) await imported(graph, file);
  return checksum(graph);
}

/** The graph, with the names of the statements read. */
function listening(graph: Graph): { graph: Graph; read: string[] } {
  const read: string[] = [];
  const listened = ((statement: Statement | ReadName, params: never) => {
    read.push(typeof statement === 'string' ? statement : statement.name);
    return graph.read(statement as never, params);
  }) as unknown as Graph['read'];
  return { graph: { ...graph, read: listened }, read };
}

test('names are resolved and figures derived once, however many files a command has', async () => {
  const { graph, read } = listening(await emptyGraph());
  await together(graph, [REGISTER, OLDER, NEWER, NOTICES]);
  const times = (name: string): number => read.filter((one) => one === name).length;
  expect({ knowledge: times('known-bodies'), sizes: times('award-sizes') }).toEqual({
    knowledge: 1,
    sizes: 1,
  });
});

test('a file that is refused leaves those before it complete and writes nothing itself', async () => {
  const expected = await oneByOne([REGISTER, OLDER]);
  const graph = await emptyGraph();
  const refused: File = ['g-cloud-sales', salesFileOf([sale('Courts', 'much')], '2013-07-31')];
  await expect(together(graph, [REGISTER, OLDER, refused, NEWER])).rejects.toThrow(
    'no line that could be read',
  );
  expect(await checksum(graph)).toBe(expected);
});

test('two files of one day: the second is refused, or corrects the first, as it would in a command of its own', async () => {
  const expected = await oneByOne([REGISTER, NEWER]);
  const refused = await emptyGraph();
  await expect(together(refused, [REGISTER, NEWER, CORRECTED])).rejects.toThrow(
    /\.csv has \d+ lines, .+ is already loaded from another file/,
  );
  expect(await checksum(refused)).toBe(expected);
  const corrected = await oneByOne([REGISTER, CORRECTED]);
  const graph = await emptyGraph();
  await together(graph, [REGISTER, NEWER, CORRECTED], { replace: true });
  expect(await checksum(graph)).toBe(corrected);
});

test('a dry run of several files writes nothing and counts what they hold', async () => {
  const graph = await emptyGraph();
  const before = await graph.bookmark();
  const reports = await together(graph, [REGISTER, OLDER, NOTICES], { dryRun: true });
  expect(reports.map(({ accepted }) => accepted)).toEqual([2, 2, 1]);
  expect(await graph.bookmark()).toBe(before);
});

test('files of one command end in the graph that they end in one by one, whatever their order', async () => {
  const files = [REGISTER, OLDER, NEWER, NOTICES];
  const expected = await oneByOne(files);
  for (const order of [files, files.toReversed()]) {
    const graph = await emptyGraph();
    const reports = await together(graph, order);
    expect(reports.map(({ source }) => source)).toEqual(order.map(([source]) => source));
    expect(await checksum(graph)).toBe(expected);
    expect((await audit(graph, noProgress, false)).findings).toEqual([]);
  }
}, 120_000);
