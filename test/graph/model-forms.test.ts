import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.ts';
import { LABELS, RELATIONSHIPS } from '../../src/graph/model.ts';
import { SCHEMA_VERSION } from '../../src/graph/standing.ts';

/** A form the stored model has had: its schema's number, what was stored, and why the number rose or did not have to. */
type Form = { schema: number; sha256: string; why: string };

const FILE = 'test/graph/model-forms.json';
const forms = JSON.parse(readFileSync(new URL('model-forms.json', import.meta.url), 'utf8')) as Form[];

type Kinds = Readonly<Record<string, { from?: string; to?: string; properties: object }>>;

/** What is stored, without what is only said of it: kinds with their properties, and the ends of relationships. */
const stored = (kinds: Kinds) =>
  Object.fromEntries(
    Object.entries(kinds).map(([name, { from, to, properties }]) => [name, { from, to, properties }]),
  );

const hashOf = (labels: Kinds, relationships: Kinds): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify([stored(labels), stored(relationships)]))))
    .digest('hex');

/** What is wrong with the record of a model, with what to do about it; null when nothing is. */
function fault(recorded: readonly Form[], now: { schema: number; sha256: string }): string | null {
  const last = recorded.at(-1);
  const silent = recorded.findIndex(({ why }) => why.trim().length < 20);
  if (silent !== -1)
    return `Entry ${silent} of ${FILE} does not say why: one sentence of at least 20 letters.`;
  const falls = recorded.findIndex(({ schema }, at) => at > 0 && schema < recorded[at - 1]!.schema);
  if (falls !== -1) return `The schema of entry ${falls} of ${FILE} is lower than the one before it.`;
  if (last?.sha256 === now.sha256)
    return last.schema === now.schema
      ? null
      : `SCHEMA_VERSION is ${now.schema} and the last entry of ${FILE} says ${last.schema}: add one for the new number.`;
  return (
    'What the graph stores has changed (src/graph/model.ts). Would a program that does not know of it read or write the ' +
    'graph wrongly? Then raise SCHEMA_VERSION in src/graph/standing.ts. If it would not, leave the number. Either way add ' +
    `to ${FILE}: {"schema": ${now.schema} or one more, "sha256": "${now.sha256}", "why": "…"}, and there why so.`
  );
}

const now = { schema: Number(SCHEMA_VERSION), sha256: hashOf(LABELS, RELATIONSHIPS) };

test('what the graph stores is what is recorded under the number of its schema', () => {
  expect(fault(forms, now)).toBeNull();
});

const KINDS: Kinds = { Thing: { properties: { id: 'STRING!' } } };
const LINKS: Kinds = { OF: { from: 'Thing', to: 'Thing', properties: {} } };
const entry = { schema: 1, sha256: hashOf(KINDS, LINKS), why: 'the first that was recorded' };

test.each<[string, Kinds, Kinds]>([
  ['another property', { Thing: { properties: { id: 'STRING!', name: 'STRING' } } }, LINKS],
  ['a property of another type', { Thing: { properties: { id: 'INTEGER!' } } }, LINKS],
  ['one that is not mandatory any more', { Thing: { properties: { id: 'STRING' } } }, LINKS],
  ['another label', { ...KINDS, Other: { properties: {} } }, LINKS],
  ['another end', KINDS, { OF: { from: 'Thing', to: '*', properties: {} } }],
  ['a type that is gone', KINDS, {}],
])('%s is seen, and what to do is said', (_what, labels, relationships) => {
  const changed = { schema: 1, sha256: hashOf(labels, relationships) };
  expect(fault([entry], changed)).toMatch(/raise SCHEMA_VERSION .* Either way add/);
  const compatible = { ...changed, why: 'nobody else asks for it, and absent is none' };
  expect(fault([entry, compatible], changed)).toBeNull();
  expect(fault([entry, { ...compatible, schema: 2 }], { ...changed, schema: 2 })).toBeNull();
});

test('words about a kind, and the order of its properties, are not stored', () => {
  const said = { Thing: { about: 'A thing.', properties: { b: 'STRING', a: 'STRING' } } };
  const again = { Thing: { about: 'Something.', properties: { a: 'STRING', b: 'STRING' } } };
  expect(hashOf(said, LINKS)).toBe(hashOf(again, LINKS));
});

test.each<[string, Form[], object, RegExp]>([
  ['a number raised without an entry', [entry], { schema: 2 }, /SCHEMA_VERSION is 2 and the last entry/],
  ['an entry without its reason', [{ ...entry, why: ' ' }], {}, /does not say why/],
  ['a number that falls', [{ ...entry, schema: 2 }, entry], {}, /is lower than the one before/],
])('%s is refused', (_what, recorded, more, sentence) => {
  expect(fault(recorded, { schema: 1, sha256: entry.sha256, ...more })).toMatch(sentence);
});
