import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDefinitions } from '../../../../seed/sources/digital-marketplace-frameworks/raw.ts';
import { aFile } from '../../published-file.ts';
import { aCheckout, LOTS, lotQuestion } from './a-checkout.ts';

const good = { [`g-cloud-9/${LOTS}`]: lotQuestion(['Cloud hosting', 'cloud-hosting']) };

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\noptions: [*c, *c, *c, *c]\n`;

test.each([
  ['broken YAML', 'options: [', 'NOT_YAML'],
  ['a key twice', 'options: []\noptions: []\n', 'NOT_YAML'],
  ['a tag that constructs', 'options: !!js/function "x"\n', 'NOT_YAML'],
  ['an alias bomb', bomb, 'NOT_YAML'],
  ['nesting without end', '['.repeat(30_000), 'NOT_YAML'],
  ['no options', 'question: Service type\n', 'NOT_A_DEFINITION'],
  ['an empty file', '', 'NOT_A_DEFINITION'],
  ['a label that is no text', lotQuestion(['{a: 1}', 'cloud-hosting']), 'NOT_A_DEFINITION'],
  ['a value that is no slug', lotQuestion(['Cloud hosting', '../../etc']), 'NOT_A_DEFINITION'],
  ['a lot twice', lotQuestion(['Cloud', 'cloud'], ['Cloud', 'cloud']), 'NOT_A_DEFINITION'],
  ['a file without end', 'x'.repeat(300_000), 'TOO_LARGE'],
  ['bytes that are not UTF-8', Uint8Array.of(0xff, 0xfe, 0x00), 'NOT_UTF8'],
])('a lot question with %s leaves the framework out and says why', async (_, content, reason) => {
  const { definitions, rejections } = await readDefinitions(
    aCheckout({ ...good, [`g-cloud-10/${LOTS}`]: content }),
  );
  expect(definitions.map(({ slug }) => slug)).toEqual(['g-cloud-9']);
  expect(rejections).toMatchObject([{ file: `g-cloud-10/${LOTS}`, reason }]);
  expect(rejections[0]!.detail).toContain(`g-cloud-10/${LOTS}: `);
});

test('a framework folder without a lot question is reported', async () => {
  const { rejections } = await readDefinitions(
    aCheckout({ ...good, 'g-cloud-5/messages/urls.yml': 'a: b\n' }),
  );
  expect(rejections).toMatchObject([{ file: `g-cloud-5/${LOTS}`, reason: 'LOTS_MISSING' }]);
});

test('a folder whose name is no slug is reported', async () => {
  const { rejections } = await readDefinitions(aCheckout({ ...good, [`G Cloud/${LOTS}`]: 'options: []\n' }));
  expect(rejections).toMatchObject([{ file: 'G Cloud', reason: 'BAD_SLUG' }]);
});

test('another file that is malformed is left out, the framework stays', async () => {
  const files = { ...good, 'g-cloud-9/metadata/following_framework.yml': 'framework: [g-cloud-10]\n' };
  const { definitions, rejections } = await readDefinitions(aCheckout(files));
  expect(definitions[0]).toMatchObject({
    slug: 'g-cloud-9',
    followedBy: null,
    locators: { followedBy: null },
  });
  expect(rejections).toMatchObject([
    { file: 'g-cloud-9/metadata/following_framework.yml', reason: 'NOT_A_DEFINITION' },
  ]);
});

test('a link is not followed', async () => {
  const root = aCheckout({ ...good, 'g-cloud-10/questions/services/other.yml': 'a: b\n' });
  symlinkSync(aFile(lotQuestion(['Cloud', 'cloud'])), join(root, 'g-cloud-10', LOTS));
  const { rejections } = await readDefinitions(root);
  expect(rejections).toMatchObject([{ reason: 'NOT_A_FILE' }]);
});

test.each([
  ['a folder without definitions', aCheckout, { 'a/b.txt': 'x' }, 'holds no framework definition'],
  [
    'a folder with a broken one only',
    aCheckout,
    { [`g-cloud-9/${LOTS}`]: '[' },
    `First problem: g-cloud-9/${LOTS}`,
  ],
])('%s is refused', async (_, make, files, message) => {
  await expect(readDefinitions(make(files))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(message),
  });
});

test('a file and a missing path are refused with what to do', async () => {
  await expect(readDefinitions(aFile('x'))).rejects.toThrow(
    'is a file. Give the folder with the definitions',
  );
  await expect(readDefinitions('/nowhere/at/all')).rejects.toThrow('does not exist. Check the path.');
});
