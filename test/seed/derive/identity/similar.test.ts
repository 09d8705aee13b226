import { expect, test } from 'vitest';
import { SimilarNames } from '../../../../seed/derive/identity/similar.ts';

const names = new SimilarNames([
  { id: 'licensing', names: ['Driver and Vehicle Licensing Agency', 'DVLA'] },
  { id: 'standards', names: ['Driver and Vehicle Standards Agency', 'DVSA'] },
  { id: 'home', names: ['Home Office'] },
  { id: 'ministry', names: ['Ministry of Justice', 'MoJ'] },
  { id: 'northern', names: ['Department of Justice (Northern Ireland)'] },
  { id: 'softcat', names: ['Softcat Limited'] },
]);

const first = (text: string): string | undefined => names.of(text)[0]?.id;

test.each([
  ['a slip of the pen', 'Driver and Vehilce Licensing Agency', 'licensing'],
  ['words in another order', 'Justice, Ministry of', 'ministry'],
  ['an acronym', 'dvsa', 'standards'],
  ['a unit after its body', 'Home Office - Digital, Data and Technology', 'home'],
  ['a unit before its body', 'Animals in Science Regulation Unit, Home Office', 'home'],
  ['another legal form', 'Softcat PLC', 'softcat'],
])('%s ranks first whom it may mean: “%s”', (_, text, id) => {
  expect(first(text)).toBe(id);
});

test('a name that nothing resembles has no candidate', () => {
  expect(names.of('Xylophone')).toEqual([]);
});

test('somebody comes once, by the name that is most alike', () => {
  expect(names.of('DVLA')).toEqual([
    { id: 'licensing', name: 'DVLA', score: 100 },
    { id: 'standards', name: 'DVSA', score: 75 },
  ]);
});

test('a unit of a body counts 90, and what only holds its words less', () => {
  const score = (text: string) => names.of(text).find(({ id }) => id === 'home')?.score;
  expect(score('Home Office - Digital, Data and Technology')).toBe(90);
  expect(score('Digital Home and Data Office for Technology')).toBeLessThan(85);
});
