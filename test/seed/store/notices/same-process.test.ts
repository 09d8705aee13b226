import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptRelease } from '../../../../seed/store/notices/kept.ts';
import { bySameProcess } from '../../../../seed/store/notices/same-process.ts';

type Told = { buyer: object; title: string; award?: object };
const award = (supplier: string, amount: number, more: object = {}): object => ({
  ...{ id: '1', suppliers: [{ name: supplier }], value: { amount, currency: 'GBP' } },
  ...more,
});
const grouped = (ocid: string, ...told: Told[]): Record<string, number[]> => {
  const releases = told.map(({ buyer, title, award: one }, place) => {
    const stated: object = { buyer, tender: { title }, ...(one ? { awards: [one] } : {}) };
    const release: KeptRelease = { ocid, id: String(place), ...stated };
    return { place, release };
  });
  const processes = bySameProcess(ocid, releases);
  return Object.fromEntries([...processes].map(([id, all]) => [id, all.map(({ place }) => place)]));
};
const OCID = 'ocds-h6vhtk-1';
const NORTH = { id: 'GB-FTS-1', name: 'North Water Limited' };
const SOUTH = { id: 'GB-FTS-2', name: 'South Grid plc' };

test.each([
  ['other titles', award('Acme', 5), award('Boreal', 6), 'Pipes', 'Cables'],
  ['one title', award('Acme', 5), award('Boreal', 6), 'Goods', 'Goods'],
  ['one title and supplier', award('Acme', 5), award('Acme', 6), 'Goods', 'Goods'],
])('two buyers under one ocid buy apart: %s', (_, one, other, title, otherTitle) => {
  expect(
    grouped(
      OCID,
      { buyer: NORTH, title, award: one },
      { buyer: SOUTH, title: otherTitle, award: other },
      { buyer: { name: 'NORTH WATER LTD' }, title },
    ),
  ).toEqual({ [OCID]: [0, 2], [`${OCID}~south-grid-plc`]: [1] });
});

test('a buyer is the same under one name or one account, and in a notice that names none', () => {
  const renamed = { id: 'GB-FTS-1', name: 'North Utilities' };
  expect(
    grouped(
      OCID,
      { buyer: NORTH, title: 'Pipes' },
      { buyer: renamed, title: 'Pipes, phase 1' },
      { buyer: {}, title: 'Pipes' },
    ),
  ).toEqual({ [OCID]: [0, 1, 2] });
});

test('buyers of one account that buy other things under one ocid buy apart', () => {
  const agent = { id: 'gb-fts-1', name: 'South Grid plc' };
  const told = [
    { buyer: NORTH, title: 'Pipes', award: award('Acme', 5) },
    { buyer: agent, title: 'Pylons', award: award('Acme', 5) },
  ];
  for (const all of [told, told.toReversed()])
    expect(Object.values(grouped(OCID, ...all))).toEqual([[0], [1]]);
});

test('an award id that one buyer uses again for the same supplier is two awards of other titles, lots and values', () => {
  const bread = award('Acme', 5, { relatedLots: ['1'] });
  const first = { buyer: NORTH, title: 'Bread', award: bread };
  const apart = { buyer: NORTH, title: 'Roads', award: award('Acme', 6, { relatedLots: ['2'] }) };
  const amended = { buyer: NORTH, title: 'Roads', award: award('Acme', 6, { relatedLots: ['1'] }) };
  const retitled = { buyer: NORTH, title: 'Roads', award: award('Acme', 5, { relatedLots: ['2'] }) };
  expect(Object.values(grouped(OCID, first, apart))).toEqual([[0], [1]]);
  expect(Object.values(grouped(OCID, first, amended))).toEqual([[0, 1]]);
  expect(Object.values(grouped(OCID, first, retitled))).toEqual([[0, 1]]);
});

test('under a reference that the buyer gave, another title and value are another award; a corrected title is not', () => {
  const first = { buyer: NORTH, title: 'Bread', award: award('Acme', 5) };
  const again = { buyer: NORTH, title: 'Roads', award: award('Acme', 6) };
  const retitled = { buyer: NORTH, title: 'Roads', award: award('Acme', 5) };
  expect(Object.values(grouped('contracts-finder:001', first, again))).toEqual([[0], [1]]);
  expect(Object.values(grouped('contracts-finder:001', first, retitled))).toEqual([[0, 1]]);
  expect(Object.values(grouped(OCID, first, again))).toEqual([[0, 1]]);
});

test('an opportunity of the Digital Marketplace is one, whoever its buyer is called and whoever won', () => {
  const first = { buyer: { name: 'Ministry of Works' }, title: 'Build', award: award('Acme', 5) };
  const later = { buyer: { name: 'Works Agency' }, title: 'Build it', award: award('Boreal', 6) };
  expect(grouped('dos:9', first, later)).toEqual({ 'dos:9': [0, 1] });
});

test('an award restated with another buyer is corrected, but never under a buyer’s own reference', () => {
  const told = [NORTH, SOUTH].map((buyer) => ({ buyer, title: 'Pipes', award: award('Acme', 5) }));
  expect(grouped(OCID, ...told)).toEqual({ [OCID]: [0, 1] });
  expect(grouped('contracts-finder:001', ...told)).toEqual({
    'contracts-finder:001': [0],
    'contracts-finder:001~south-grid-plc': [1],
  });
});

test('an award id that one buyer uses again is two awards: another supplier, and another title or lot', () => {
  const first = { buyer: NORTH, title: 'Pipes', award: award('Acme', 5, { relatedLots: ['1'] }) };
  const again = { buyer: NORTH, title: 'Cables', award: award('Boreal', 6) };
  const lot = { buyer: NORTH, title: 'Pipes', award: award('Boreal', 6, { relatedLots: ['2'] }) };
  const corrected = { buyer: NORTH, title: 'Pipes', award: award('Boreal', 5) };
  expect(Object.values(grouped(OCID, first, again))).toEqual([[0], [1]]);
  expect(Object.values(grouped(OCID, first, lot))).toEqual([[0], [1]]);
  expect(Object.values(grouped(OCID, first, corrected))).toEqual([[0, 1]]);
});

test('every release is in one process, and none holds two buyers that have nothing in common', () => {
  const told = fc.record({
    buyer: fc.constantFrom(NORTH, SOUTH, { name: 'East Rail' }),
    title: fc.constantFrom('Pipes', 'Cables', 'Goods'),
    award: fc.constantFrom(award('Acme', 5), award('Boreal', 6), award('Acme', 7)),
  });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (all) => {
      const groups = Object.values(grouped('contracts-finder:001', ...all));
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(all.map((_, place) => place));
      for (const group of groups) expect(new Set(group.map((place) => all[place]!.buyer)).size).toBe(1);
    }),
  );
});
