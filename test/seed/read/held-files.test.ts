import { createHash } from 'node:crypto';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heldFiles } from '../../../seed/read/held-files.ts';
import { importerNamed } from '../../../seed/run/importers.ts';

function fileOf(bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-held-')), 'a-2020-01-01.json');
  writeFileSync(path, bytes);
  return path;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('size and hash are of the bytes of all files in their order, and a mark in front is no text', async () => {
  const [one, other] = [Buffer.from('\uFEFF{"a": "é"}'), Buffer.from('{}')];
  const held = await heldFiles('here', [fileOf(one), fileOf(other)]);
  expect(held.texts.map(({ text }) => text)).toEqual(['{"a": "é"}', '{}']);
  expect(held).toMatchObject({
    path: 'here',
    bytes: one.length + other.length,
    sha256: sha256(Buffer.concat([one, other])),
  });
});

const SCHEME = { code: 'GB-COH', name: { en: 'Companies House' } };
const BODY = {
  title: 'Ministry',
  format: 'Executive agency',
  web_url: 'https://www.gov.uk/a',
  details: { slug: 'a', govuk_status: 'live', content_id: '1' },
};

test.each([
  ['org-id-schemes', [SCHEME]],
  ['govuk-organisations', { results: [BODY], total: 1 }],
])(
  '%s reads a file with a mark in front, and refuses what is not UTF-8 or larger than any register',
  async (source, value) => {
    const text = JSON.stringify(value);
    const read = (path: string) => importerNamed(source).read(path, null);
    const { records } = await read(fileOf(`\uFEFF${text}`));
    let count = 0;
    for await (const record of records()) count += Number(record.line === 1);
    expect(count).toBe(1);
    const latin1 = Buffer.from(text.replace('s', 'ß'), 'latin1');
    await expect(read(fileOf(latin1))).rejects.toThrow('is not UTF-8, as JSON is');
    const large = fileOf(text);
    truncateSync(large, 256 * 1024 * 1024 + 1);
    await expect(read(large)).rejects.toThrow('which is more than any register has');
  },
);
