import { expect, test } from 'vitest';
import { Deviations } from '../../../../seed/store/notices/deviations.ts';
import type { JsonObject } from '../../../../seed/values/json.ts';
import { schemaCheck } from '../../../../seed/store/notices/schema.ts';
import { RELEASE_SCHEMA, SCHEMA_EXTENSION, schemaFile } from '../../../support/release-schema.ts';
import { describeWith, sharedData } from '../../shared-data.ts';

const good = {
  ocid: 'ocds-b5fd17-1',
  date: '2025-01-01T00:00:00Z',
  tag: ['award'],
  tender: { title: 'Work' },
};
const check = await schemaCheck([schemaFile()]);
const extended = await schemaCheck([schemaFile(), schemaFile(SCHEMA_EXTENSION)]);

const refusal = (content: object | string): Promise<string> =>
  schemaCheck([schemaFile(content)]).then(
    () => 'taken',
    (thrown: Error) => thrown.message,
  );

function notesOn(releases: readonly JsonObject[], by = check): string[] {
  const deviations = new Deviations(by);
  for (const [place, release] of releases.entries()) deviations.release(release, `record ${place + 1}`);
  return deviations.notes();
}

test('a release that follows the schema deviates in nothing', () => {
  expect(check.deviations(good)).toEqual([]);
});

test('tells each place and rule once, without the position in a list', () => {
  const release = { ...good, date: 'soon', tag: ['x', 'y', 'award'], tender: { value: { amount: '7' } } };
  expect(check.deviations(release)).toEqual([
    '/date must match format "date-time"',
    '/tag must be equal to one of the allowed values',
    '/tender/value/amount must be number,null',
  ]);
});

test('nothing of what a release says is told', () => {
  const release = {
    ...good,
    tag: ['Jane Doe', 'Jane Doe'],
    tender: { title: { Jane: 1 }, 'title_jane.doe@example.org': 7 },
  };
  expect(check.deviations(release).join('\n')).not.toMatch(/jane/i);
  expect(check.deviations(release)).toContain('/tag must not have the same item twice');
  expect(check.deviations(release)).toContain('/tender/? must be string');
});

test('an extension adds to the schema and takes away from it', () => {
  const release = { ocid: 'x', tender: { value: { amountGross: '7' } } };
  expect(check.deviations(release)).toEqual(["/ must have required property 'date'"]);
  expect(extended.deviations(release)).toEqual(['/tender/value/amountGross must be number,null']);
});

test('counts the releases of each kind of deviation, the most frequent first', () => {
  const wrong = { ...good, tender: { value: { amount: -1 } } };
  expect(notesOn([good, { ...good, date: '' }, wrong, wrong])).toEqual([
    `Checked against the schema ${check.files[0]}: 3 of 4 releases deviate.`,
    'Deviates from the schema: /tender/value/amount must be >= 0 (2 releases, first at record 3).',
    'Deviates from the schema: /date must match format "date-time" (1 release, first at record 2).',
  ]);
});

test('spells out 20 kinds and counts the others', async () => {
  const names = Array.from({ length: 25 }, (_, number) => `member${number}`);
  const many = await schemaCheck([schemaFile({ ...RELEASE_SCHEMA, required: names })]);
  const notes = notesOn([good], many);
  expect(notes).toHaveLength(22);
  expect(notes.at(-1)).toBe('Deviates from the schema in 5 further ways.');
});

test('a list of 100,000 distinct items is checked in seconds, and one of as many wrong ones', async () => {
  const list = Array.from({ length: 100_000 }, (_, number) => ({ number }));
  const unique = { type: 'array', uniqueItems: true };
  const lists = await schemaCheck([
    schemaFile({ ...RELEASE_SCHEMA, properties: { ...RELEASE_SCHEMA.properties, unique } }),
  ]);
  expect(lists.deviations({ ...good, unique: list })).toEqual([]);
  expect(lists.deviations({ ...good, tag: list })).toHaveLength(1);
}, 15_000);

test('names the extensions of packages, without what may be secret or personal in an address', () => {
  const deviations = new Deviations(null);
  deviations.extensions([
    'https://user:secret@example.org/a/extension.json?token=1',
    'https://example.org/a/extension.json',
    'https://example.org/jane.doe@example.org',
    'Jane Doe',
  ]);
  expect(deviations.notes()).toEqual([
    'Names 3 extensions, which are not fetched; what they define is checked if their schema is given: https://example.org/a/extension.json, https://example.org/[e-mail], one without an address.',
  ]);
});

test.each([
  ['what is no JSON', '{', 'is no JSON ('],
  ['a list', [], 'is no JSON Schema'],
  ['an extension by itself', SCHEMA_EXTENSION, 'Give the release schema first, then its extensions'],
  [
    'a schema of another draft',
    { $schema: 'https://json-schema.org/draft/2020-12/schema' },
    'no JSON Schema of draft 4',
  ],
  ['the schema of packages', { ...RELEASE_SCHEMA, properties: { releases: {} } }, 'describes no release'],
  ['a schema that is not whole', { ...RELEASE_SCHEMA, definitions: {} }, 'cannot be used as a schema'],
  ['a rule that is none', { ...RELEASE_SCHEMA, type: 'thing' }, 'cannot be used as a schema'],
])('refuses %s in one sentence', async (_, content, sentence) => {
  expect(await refusal(content)).toContain(sentence);
});

const STANDARD = 'ocds-1.1.5/schema/release-schema.json';
const EXTENSION = 'ocds-uk-extension/release-schema.json';

describeWith(STANDARD, EXTENSION)('the published schemas', () => {
  test('take a small release and tell a wrong amount', async () => {
    const published = await schemaCheck([sharedData(STANDARD), sharedData(EXTENSION)]);
    const release = { ...good, id: '1', initiationType: 'tender', language: 'en' };
    expect(published.deviations({ ...release, tender: { id: '1' } })).toEqual([]);
    const wrong = { ...release, tender: { id: '1', value: { amount: '1', amountGross: '2' } } };
    expect(published.deviations(wrong)).toEqual([
      '/tender/value/amount must be number,null',
      '/tender/value/amountGross must be number,null',
    ]);
  });
});
