import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { releaseFile, type ReadRelease } from '../../../../seed/sources/contracts-ocds/release-file.ts';
import { zipOf } from '../../../support/zip-file.ts';
import { textOf } from '../../../../seed/values/json.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-releases-'));

function fileOf(content: string | Buffer, name = 'file.json'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const release = (ocid: string, more: object = {}) => ({ ocid, id: '1', tender: { title: ocid }, ...more });
const text = (value: unknown): string => JSON.stringify(value);

/** Each record as its ocid, or the reason why it is none. */
async function read(content: string | Buffer): Promise<(string | null)[]> {
  const records: ReadRelease[] = [];
  for await (const record of (await releaseFile(fileOf(content))).records()) records.push(record);
  return records.map((one) => {
    if ('extensions' in one) return one.extensions.join();
    return 'release' in one ? textOf(one.release['ocid']) : one.reason;
  });
}

const refusal = (content: string | Buffer): Promise<string> =>
  read(content).then(
    () => 'read',
    (thrown: Error) => thrown.message.replace(folder, ''),
  );

test.each([
  ['a release package', text({ uri: 'x', releases: [release('a'), release('b')], publisher: { name: 'P' } })],
  ['a list of releases', text([release('a'), release('b')])],
  ['a list of packages', text([{ releases: [release('a')] }, { releases: [release('b')] }])],
  ['JSON Lines', `${text(release('a'))}\r\n\n${text(release('b'))}\n`],
  ['packages line by line', `${text({ releases: [release('a')] })}\n${text({ releases: [release('b')] })}`],
  [
    'documents one after another',
    `${JSON.stringify(release('a'), null, 2)}\n${JSON.stringify(release('b'), null, 2)}`,
  ],
  [
    'a record package',
    text({
      records: [
        { ocid: 'a', releases: [release('a')] },
        { ocid: 'b', compiledRelease: release('b') },
      ],
    }),
  ],
  ['a list somebody saved', text({ data: [release('a'), release('b')], total: 2 })],
  ['items of a page', text({ items: [{ releases: [release('a')] }, release('b')] })],
  ['an answer around a package', text({ success: true, result: { releases: [release('a'), release('b')] } })],
  ['one within another', text({ data: { items: [{ release: release('a') }, { release: release('b') }] } })],
  ['a list of what somebody saved', text([{ data: [release('a')] }, { data: release('b') }])],
  [
    'names with stray blanks',
    text([
      { ' ocid': 'a', id: '1', 'tender ': {} },
      { 'oc    id': 'b', '\n tender': {} },
    ]),
  ],
  [
    'one release with such names',
    `${text({ ' ocid': 'a', tender: {} })}${text({ ocid: 'b', ' ocid': 'x', 'ocid ': 'y', ' tender': { title: 't' } })}`,
  ],
  ['gzip', gzipSync(text({ releases: [release('a'), release('b')] }))],
  ['a byte order mark', `\uFEFF${text([release('a'), release('b')])}`],
])('reads the releases of %s', async (_, content) => {
  expect(await read(content)).toEqual(['a', 'b']);
});

test('reads one release by itself, and takes the ocid of a record for releases without one', async () => {
  expect(await read(text(release('a')))).toEqual(['a']);
  expect(await read(text({ records: [{ ocid: 'a', releases: [{ id: '1', tender: {} }] }] }))).toEqual(['a']);
});

test('a release with a list or an object that is called so is read by itself', async () => {
  expect(await read(text(release('a', { items: [{ id: '1' }], data: { x: 1 } })))).toEqual(['a']);
});

test('prefers the releases of a record to its compiled state', async () => {
  const record = {
    ocid: 'a',
    releases: [release('a'), release('a', { id: '2' })],
    compiledRelease: release('a'),
  };
  expect(await read(text({ records: [record] }))).toEqual(['a', 'a']);
});

test('leaves out single records with a reason, and reads the others', async () => {
  const lines = [
    text(release('a')),
    '{nope',
    'null',
    '{"ocid":"x"}',
    '{"tender":{}}',
    '{"ocid":"x","url":"https://example.org"}',
    '['.repeat(100_000),
    '['.repeat(100_000) + ']'.repeat(100_000),
    '{"data":'.repeat(50_000) + '1' + '}'.repeat(50_000),
    text(release('b')),
  ];
  expect(await read(lines.join('\n'))).toEqual([
    'a',
    'NOT_JSON',
    'NOT_A_RELEASE',
    'NOT_A_RELEASE',
    'OCID_MISSING',
    'LINKED_RELEASE',
    'NOT_JSON',
    'TOO_LARGE',
    'TOO_LARGE',
    'b',
  ]);
});

test('follows a release too deep or too large to its end, and does not keep it', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const large = text(release('x', { description: 'x'.repeat(9_000_000) }));
  const half = release('a', { description: 'x'.repeat(5_000_000) });
  expect(await read(text({ data: [half, half] }))).toEqual(['a', 'a']);
  expect(await read(`{"releases":[${deep},${large},${text(release('a'))}]}`)).toEqual([
    'TOO_LARGE',
    'TOO_LARGE',
    'a',
  ]);
});

test('a key __proto__ is a key like any other', async () => {
  expect(await read('{"releases":[{"ocid":"a","tender":{},"__proto__":{"ocid":"b"}}]}')).toEqual(['a']);
  expect(({} as Record<string, unknown>)['ocid']).toBeUndefined();
});

test.each([
  ['a file cut off', text({ releases: [release('a')] }).slice(0, -4), 'is no JSON, or is cut off'],
  ['what is no JSON', 'Notice Identifier,Title\n1,2', 'is no JSON, or is cut off'],
  [
    'an archive with a file that is none',
    zipOf({ 'a.json': text([release('a')]), 'b.json': '{' }),
    'has b.json in it, which is no JSON, or is cut off',
  ],
  ['what is not UTF-8', Buffer.from('[{"ocid":"caf\xe9"}]', 'latin1'), 'is not UTF-8'],
  ['a damaged archive', gzipSync(text([release('a')])).subarray(0, 30), 'is a damaged gzip archive'],
  [
    'an archive that is a bomb',
    gzipSync(Buffer.alloc(100 * 1024 * 1024, ' ')),
    'unpacks to more than 200 times its size',
  ],
])('refuses %s in one sentence', async (_, content, sentence) => {
  expect(await refusal(content)).toContain(sentence);
});

test('says where each record stands', async () => {
  const records: unknown[] = [];
  const path = fileOf(`${text(release('a'))}\n\n${text(release('b'))}`);
  for await (const { line, locator } of (await releaseFile(path)).records()) records.push([line, locator]);
  expect(records).toEqual([
    [1, 'line 1'],
    [3, 'line 3'],
  ]);
});
