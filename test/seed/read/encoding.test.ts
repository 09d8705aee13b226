import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { textFile } from '../../../seed/read/text.ts';
import { aFile } from '../published-file.ts';

async function read(bytes: Buffer): Promise<{ encoding: string; text: string; evidence: string }> {
  const file = await textFile(aFile(bytes));
  let text = '';
  for await (const piece of file.text()) text += piece;
  return { encoding: file.encoding, evidence: file.evidence, text };
}

test.for([
  ['utf-8', 'plain ASCII, Memset Ltd', Buffer.from('plain ASCII, Memset Ltd')],
  ['utf-8', 'Géant – “£5”', Buffer.from('Géant – “£5”')],
  ['utf-8', 'Géant', Buffer.from('\ufeffGéant')],
  ['utf-16le', 'Géant', iconv.encode('Géant', 'utf-16le', { addBOM: true })],
  ['utf-16be', 'Géant', iconv.encode('Géant', 'utf-16be', { addBOM: true })],
] as const)('reads %s: %s', async ([encoding, text, bytes]) => {
  expect(await read(bytes)).toMatchObject({ encoding, text });
});

test.for([
  ['Miniserver VM® Virtual Server'],
  ['Information Commissioner’s Office, Storage – Tier 2'],
  ['the “quoted” word'],
  ['Café Société'],
  ['price £5 – €6…'],
] as const)('tells Mac Roman from Windows-1252 in “%s”', async ([text]) => {
  // Today's Mac Roman has the euro where the library still has ¤.
  const mac = iconv.encode(text.replace('€', '¤'), 'macintosh');
  expect(await read(mac)).toMatchObject({ encoding: 'macintosh', text });
  expect(await read(iconv.encode(text, 'windows-1252'))).toMatchObject({ encoding: 'windows-1252', text });
});

test('takes Windows-1252 when nothing speaks for either, and says what it counted', async () => {
  const { encoding, text, evidence } = await read(iconv.encode('£5', 'windows-1252'));
  expect({ encoding, text }).toEqual({ encoding: 'windows-1252', text: '£5' });
  expect(evidence).toBe(
    'not UTF-8; of 1 bytes above 127, expected characters: 1 as Windows-1252, 1 as Mac Roman',
  );
});

test('expects a letter with an accent only inside a word', async () => {
  const { evidence } = await read(iconv.encode('Storage – Tier 2, €5', 'windows-1252'));
  expect(evidence).toBe(
    'not UTF-8; of 2 bytes above 127, expected characters: 2 as Windows-1252, 0 as Mac Roman',
  );
});

test('reads the same whatever the pieces, over their borders', async () => {
  const text = `${'x'.repeat(65_535)}é${'y'.repeat(65_534)}€ end`;
  expect(await read(Buffer.from(text))).toMatchObject({ encoding: 'utf-8', text });
});

test('gives back every text it is given in UTF-8', async () => {
  const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  const property = fc.asyncProperty(texts, async (string) => {
    const text = string.replace(/[\p{Cc}\ufeff]/gu, 'x');
    expect(await read(Buffer.from(`buyers: ${text}`))).toMatchObject({
      encoding: 'utf-8',
      text: `buyers: ${text}`,
    });
  });
  await fc.assert(property, { numRuns: 50 });
});

test('refuses UTF-8 that ends in the middle of a character', async () => {
  await expect(textFile(aFile(Buffer.from('café, café').subarray(0, -1)))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('ends in the middle of a character'),
  });
});

test('refuses UTF-16 that is cut off', async () => {
  const bytes = iconv.encode('Géant', 'utf-16le', { addBOM: true });
  await expect(textFile(aFile(bytes.subarray(0, -1)))).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
});
