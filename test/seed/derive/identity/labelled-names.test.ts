import { beforeAll, expect, test } from 'vitest';
import measured from '../../../../seed/derive/identity/measured.json' with { type: 'json' };
import { RELEASES } from '../../../../seed/derive/identity/mention.ts';
import { resolutionsOf } from '../../../../seed/derive/identity/resolutions.ts';
import { legalNames } from '../../../../src/identity/legal-names.ts';
import { knowledgeOn, knownByName } from '../../../../src/identity/resolve.ts';
import { testWith } from '../../shared-data.ts';
import { REGISTER, realRegister, type Register } from './govuk-register.ts';
import { figuresByMethod, figuresOf, labelledNames, type Answered } from './labelled-names.ts';

const names = labelledNames();
let register: Register;
let byName: Answered[];
beforeAll(async () => {
  register = await realRegister().catch(() => register);
  if (!register) return;
  const known = knowledgeOn(register.knowledge);
  byName = names.map((name) => {
    const found = knownByName('BUYER', name.printed, known);
    return { ...name, found: found && { body: found.organisationId, method: found.method } };
  });
});

/** What an import makes of the names, all of them printed by notices of today. */
function imported(): Answered[] {
  const mentions = names.map(({ printed: raw }) => ({ id: raw, raw, versionId: RELEASES, identifiers: [] }));
  const found = resolutionsOf(new Map([['BUYER', mentions]]), register.knowledge).get('BUYER')!;
  return names.map((name) => {
    const latest = found.get(name.printed)!.findLast(({ validTo }) => validTo === null);
    const { organisationId: body, method } = latest!;
    return { ...name, found: method === 'OWN_NAME' ? null : { body, method } };
  });
}

const half = (answers: readonly Answered[], which: string): Answered[] =>
  answers.filter((one) => one.half === which);

const wrong = (answers: readonly Answered[]): string[] =>
  answers
    .filter(({ body, found }) => found && found.body !== body)
    .map((one) => `${one.printed} = ${one.found!.body}`);

test('400 names and more, each once, 50 of them and more of nobody in the register', () => {
  expect(new Set(names.map(({ printed }) => printed)).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(400);
  expect(names.filter(({ body }) => body === '').length).toBeGreaterThanOrEqual(50);
});

testWith(REGISTER)('the labelled names are resolved as well as is said, by an import and by name', () => {
  const ways = { imported: imported(), byName };
  const figures = Object.fromEntries(
    Object.entries(ways).map(([way, answers]) => [
      way,
      { tuned: figuresOf(half(answers, 'tuned')), heldBack: figuresOf(half(answers, 'held-back')) },
    ]),
  );
  const { methods, ...said } = measured.names;
  expect({ ...figures, methods: figuresByMethod(ways.imported) }).toEqual({ ...said, methods });
  for (const answers of Object.values(ways)) {
    const { precision, recall } = figuresOf(half(answers, 'held-back'));
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.92);
    expect(wrong(answers)).toEqual([]);
  }
});

testWith(REGISTER)(
  'what the law calls a body is no other body’s name, and each of these bodies is there',
  () => {
    const { directory } = register;
    const others = legalNames().filter(({ govukSlug, names: legal }) =>
      legal.some((name) => directory.exact(name)?.slug !== govukSlug),
    );
    expect(others).toEqual([]);
  },
);
