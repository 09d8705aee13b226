import { gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textFile } from '../../../seed/read/text.ts';
import { aFile } from '../published-file.ts';

test.for([
  ['workbook', Buffer.from('PK\x03\x04rest of an xlsx', 'latin1'), 'save the sheet as CSV'],
  ['old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'Save the sheet as CSV'],
  ['gzip archive', gzipSync('Supplier,Customer'), 'gzip'],
  ['PDF', Buffer.from('%PDF-1.7 text'), 'a PDF'],
  ['file with a NUL', Buffer.from('Supplier,Customer\nA\0B,C\n'), 'byte 19 is NUL'],
  ['file of random bytes', randomBytes(5000).map((byte) => byte || 1), 'control characters'],
] as const)('refuses a %s and says what it is', async ([, bytes, sentence]) => {
  await expect(textFile(aFile(bytes))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
});

test('refuses to go on with a file that changed since it was looked at', async () => {
  const path = aFile('Supplier,Customer\nA,B\n');
  const file = await textFile(path);
  writeFileSync(path, 'Supplier,Customer\nA,C\n');
  const again = async (): Promise<void> => {
    for await (const _ of file.text()) void _;
  };
  await expect(again()).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('changed while'),
  });
});
