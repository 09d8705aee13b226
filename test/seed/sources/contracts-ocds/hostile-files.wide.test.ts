import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { commandLine } from '../../../support/command.ts';
import { nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph, theGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { zipOf } from '../../../support/zip-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-hostile-'));
const path = (name: string): string => join(folder, name);
function file(name: string, content: string | Buffer): string {
  writeFileSync(path(name), content);
  return path(name);
}
const release = (ocid: string): string => JSON.stringify(awardRelease(ocid, 'Ministry'));

beforeAll(async () => {
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile([awardRelease('ocds-b5fd17-0', 'Ministry')])]);
});

function namedPipe(): string {
  execFileSync('mkfifo', [path('pipe.json')]);
  return path('pipe.json');
}

test.each([
  ['a named pipe', namedPipe, 'is a named pipe'],
  ['a device', () => '/dev/zero', 'is a device'],
  [
    'a link to itself',
    () => (symlinkSync('loop.json', path('loop.json')), path('loop.json')),
    'leads to itself',
  ],
  ['an empty file', () => file('empty.json', ''), 'is empty'],
  ['a file of blanks', () => file('blank.json', ' \n\n '), 'has no OCDS release'],
  [
    'an empty list',
    () => file('list.json', '[]'),
    'has no OCDS release, record or package in it: it has no record',
  ],
  [
    'an object of another kind',
    () => file('other.json', '{"rows":[{"ocid":"x"}],"total":1}'),
    'its first record is left out as NOT_A_RELEASE .it has rows, total.',
  ],
  ['an empty object', () => file('object.json', '{}'), 'has no OCDS release'],
  ['a package of nothing', () => file('package.json', '{"releases":[]}'), 'has no OCDS release'],
  ['values of no kind', () => file('values.json', '[1,"a",null,[true]]'), 'has no OCDS release'],
  [
    'a package of the wrong shape',
    () => file('shape.json', '{"releases":{"ocid":"x"}}'),
    'has no OCDS release',
  ],
  ['a file of NULs', () => file('nul.json', Buffer.alloc(4_096)), 'is no JSON'],
  [
    'NUL within JSON',
    () => file('within.json', `{"releases":[${release('ocds-b5fd17-1')},\0]}`),
    'is no JSON',
  ],
  ['brackets without end', () => file('open.json', '['.repeat(1_000_000)), 'is no JSON'],
  [
    'an archive that unpacks to a bomb',
    () => file('bomb.gz', gzipSync(Buffer.alloc(99 * 1024 * 1024, ' '))),
    'unpacks to',
  ],
  [
    'an archive with a path that leads outside',
    () => file('slip.zip', zipOf({ '../../slip.json': release('ocds-b5fd17-1') })),
    'cannot be unpacked',
  ],
  [
    'an archive with an absolute path',
    () => file('absolute.zip', zipOf({ '/tmp/slip.json': release('ocds-b5fd17-1') })),
    'cannot be unpacked',
  ],
  [
    'an archive that is cut off',
    () => file('cut.zip', zipOf({ 'a.json': release('x') }).subarray(0, 60)),
    'damaged ZIP',
  ],
])('refuses %s in one sentence, and the graph stays as it is', async (_, made, sentence) => {
  const graph = await theGraph();
  const before = [await graph.bookmark(), await checksum(graph)];
  await expect(imported(graph, ['contracts-ocds', made()])).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringMatching(new RegExp(`${sentence}[^\n]*$`)),
  });
  expect([await graph.bookmark(), await checksum(graph)]).toEqual(before);
});

/** A release whose title and amount are as printed here. */
const printed = (ocid: string, title: string, amount: string): string =>
  `{"ocid":"${ocid}","id":"1","buyer":{"id":"b","name":"Ministry"},"tender":{"title":${title}},"awards":[{"id":"1","value":{"amount":${amount},"currency":"GBP"}}]}`;

test('what JSON allows and nobody expects is read, or left out, record by record', async () => {
  const graph = await emptyGraph();
  const lines = [
    printed('ocds-b5fd17-1', '"half \\ud83d of a pair"', '1'),
    printed('ocds-b5fd17-2', '"\\u0000NUL"', '1e400'),
    printed('ocds-b5fd17-3', '"long"', '9'.repeat(400)),
    printed('ocds-b5fd17-4', '"first","title":"second"', '-1e-400'),
    `{"__proto__":{"ocid":"ocds-b5fd17-5"},"constructor":{"prototype":{"ocid":"x"}},"tender":{}}`,
    `{"ocid":"ocds-b5fd17-6","__proto__":{"tender":{"title":"x"}},"toString":1}`,
    `{"ocid":["ocds-b5fd17-7"],"tender":{}}`,
    `{"ocid":"ocds-b5fd17-8","tender":[],"awards":{"id":{}},"parties":"none","buyer":7,"contracts":[null,[]]}`,
    `{"ocid":"ocds-b5fd17-9","extensions":["https://example.org/no/such/extension.json"],"tender":{}}`,
  ];
  const report = await imported(graph, ['contracts-ocds', file('corners.jsonl', lines.join('\n'))]);
  expect(report).toMatchObject({
    accepted: 6,
    rejected: { OCID_MISSING: 2, NOT_A_RELEASE: 1 },
    rejections: [{ line: 5 }, { line: 6 }, { line: 7 }],
  });
  expect((await nodesOf(graph, 'ContractingProcess')).map(({ title }) => title)).toEqual([
    'half \uFFFD of a pair',
    'NUL',
    'long',
    'second',
    undefined,
    undefined,
  ]);
  const values = (await nodesOf(graph, 'Award')).map(({ valueE4, valueStated }) => [valueE4, valueStated]);
  expect(values).toEqual([
    [10_000n, '1'],
    [undefined, 'Infinity'],
    [undefined, 'Infinity'],
    [0n, '0'],
  ]);
});

test('--all follows no link out of the folder, and waits for no pipe', async () => {
  const inside = mkdtempSync(join(tmpdir(), 'buyergraph-inside-'));
  symlinkSync(file('outside.json', `[${release('ocds-b5fd17-1')}]`), join(inside, 'link.json'));
  symlinkSync(folder, join(inside, 'folder'));
  execFileSync('mkfifo', [join(inside, 'pipe.json')]);
  expect(await commandLine('import', '--all', inside)).toMatchObject({
    status: 0,
    said: expect.stringMatching(
      /3 no regular file: links are not followed: folder, link\.json, pipe\.json\n0 files loaded, 3 left out, 0 refused\n$/,
    ),
  });
});
