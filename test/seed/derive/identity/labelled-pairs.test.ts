import { expect, test } from 'vitest';
import measured from '../../../../seed/derive/identity/measured.json' with { type: 'json' };
import { testWith } from '../../shared-data.ts';
import { REGISTER, realRegister, sampleRegister } from './govuk-register.ts';
import { figuresOf, judged, labelledPairs, type Figures, type Judged } from './labelled-pairs.ts';

const told = (register: string, { pairs, same, precision, recall }: Figures): void =>
  console.info(`${register}: ${pairs} pairs, ${same} of them one; precision ${precision}, recall ${recall}`);

const takenForOne = (pairs: readonly Judged[]): string[] =>
  pairs
    .filter(({ same, found }) => same === 'no' && found === 'yes')
    .map(({ printed, other }) => `${printed} = ${other}`);

test('there are 300 pairs and more, each once, and a third of them are two', () => {
  const pairs = labelledPairs();
  const key = ({
    role,
    printed,
    number,
    source,
    other,
    other_number,
    other_source,
  }: (typeof pairs)[number]) => [role, printed, number, source, other, other_number, other_source].join('|');
  expect(new Set(pairs.map(key)).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThanOrEqual(300);
  expect(pairs.filter(({ same }) => same === 'no').length / pairs.length).toBeGreaterThan(1 / 3);
});

testWith(REGISTER)('with the real register, the labelled pairs are resolved as well as is said', async () => {
  const pairs = judged(labelledPairs(), await realRegister());
  const { $comment: _, register, names: __, ...said } = measured;
  const figures = figuresOf(pairs);
  told(register, figures);
  expect(takenForOne(pairs)).toEqual([]);
  expect(figures).toEqual(said);
});

test('with the sample’s register, nobody is taken for somebody else', () => {
  const pairs = judged(labelledPairs(), sampleRegister());
  const figures = figuresOf(pairs);
  told('the sample’s register', figures);
  expect(takenForOne(pairs)).toEqual([]);
  expect(figures.recall).toBeGreaterThanOrEqual(0.73);
});

testWith(REGISTER)('every pair with a body of the register names one that is there', async () => {
  const { directory } = await realRegister();
  const slugs = labelledPairs().filter((pair) => pair.other_source === 'register');
  expect(slugs.filter(({ other }) => !directory.bySlug(other))).toEqual([]);
});
