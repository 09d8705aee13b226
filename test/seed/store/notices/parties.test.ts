import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptRelease } from '../../../../seed/store/notices/kept.ts';
import { buyersOf, partiesOf } from '../../../../seed/store/notices/parties.ts';

const supplier = (id: unknown, name: string, number: string | number) => ({
  ...(id === undefined ? {} : { id }),
  ...{ name, roles: ['supplier'], identifier: { scheme: 'GB-COH', id: number } },
});
const release = (more: object): KeptRelease => ({ ocid: 'ocds-b5fd17-1', id: '1', ...more });
const numbersOf = (releases: readonly KeptRelease[], reference: object): readonly string[] | undefined =>
  partiesOf(releases).party(reference, 'SUPPLIER')?.identifiers;

test('whatever JSON type ids have, or if they are missing, each reference means its own party', () => {
  /** How one release writes the id of its n-th party, in the list and where it is referred to. */
  const writing = fc.constantFrom(
    (n: number) => [n, n],
    (n: number) => [String(n), n],
    (n: number) => [n, ` ${n} `],
    (n: number) => [`GB-CFS-${n}`, `GB-CFS-${n}`],
    () => [undefined, undefined],
    () => [null, null],
    () => [undefined, null],
    () => [true, true],
    () => [{ id: 1 }, {}],
    () => [[1], [1]],
    () => ['', ' '],
    () => [0, 0],
    (n: number) => [`id-${n}`, undefined],
  );
  fc.assert(
    fc.property(fc.array(writing, { minLength: 2, maxLength: 6 }), (writings) => {
      const names = writings.map((_, n) => `Firm ${n} Limited`);
      const ids = writings.map((write, n) => write(n));
      // A company number as well is a number where somebody's spreadsheet made it one.
      const parties = names.map((name, n) =>
        supplier(ids[n]![0], name, n % 2 ? `0900100${n}` : 9_001_000 + n),
      );
      const council = { name: 'Council', roles: ['buyer'] };
      const said = release({ parties: [council, ...parties], buyer: { name: 'Council' } });
      for (const [n, name] of names.entries())
        expect(numbersOf([said], { id: ids[n]![1] ?? null, name })).toEqual([`GB-COH:0900100${n}`]);
      expect(partiesOf([said]).party({ name: 'Council' }, 'BUYER')).toMatchObject({ identifiers: [] });
    }),
  );
});

test('an id of a release’s own, spelt otherwise in the list, is still its party', () => {
  const said = release({ parties: [supplier('1', 'Aspen Trial Limited', '09006001')] });
  expect(numbersOf([said], { id: 1, name: 'Aspen Trial' })).toEqual(['GB-COH:09006001']);
});

test('a name that two numbers share means neither', () => {
  const parties = [supplier(undefined, 'Acme', '09000001'), supplier(undefined, 'Acme', '09000002')];
  expect(numbersOf([release({ parties })], { name: 'Acme' })).toEqual([]);
});

test('a name in another role is somebody else', () => {
  const parties = [{ ...supplier(undefined, 'Acme', '09000001'), roles: ['buyer'] }];
  expect(numbersOf([release({ parties })], { name: 'Acme' })).toEqual([]);
});

test('an id that begins anew in each release takes no number over to another name', () => {
  const [one, other] = [
    release({ parties: [supplier(1, 'Acme', '09000001')] }),
    release({ parties: [{ id: 1, name: 'Boreal', roles: ['supplier'] }] }),
  ];
  expect(numbersOf([one, other], { id: 1, name: 'Boreal' })).toEqual([]);
  expect(numbersOf([one, other], { id: 1, name: 'Acme' })).toEqual(['GB-COH:09000001']);
});

test('a missing id removes nobody', () => {
  const parties = [
    { name: 'Gone', roles: ['removedSupplier'] },
    { name: 'Stays', roles: ['supplier'] },
  ];
  const { isRemoved } = partiesOf([release({ parties })]);
  expect([isRemoved({ name: 'Gone' }), isRemoved({ name: 'Stays' }), isRemoved({ name: 'Other' })]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  [{ sme: true }, 'SME', 'STATED'],
  [{ sme: 'Yes' }, 'SME', 'STATED'],
  [{ sme: 1 }, 'SME', 'STATED'],
  [{ details: { sme: true } }, 'SME', 'STATED'],
  [{ sme: false }, 'LARGE', 'NO_BY_DEFAULT'],
  [{ sme: 'No' }, 'LARGE', 'NO_BY_DEFAULT'],
  [{ sme: false, details: { scale: 'micro' } }, 'MICRO', 'STATED'],
  [{ sme: null }, null, null],
  [{ sme: 'unknown' }, null, null],
  [{}, null, null],
])('a supplier that says %j is %s, %s', (more, size, sizeMethod) => {
  const named = { name: 'Acme', ...more };
  const bare = release({});
  expect(partiesOf([bare]).party(named, 'SUPPLIER')).toMatchObject({ size, sizeMethod });
  const listed = release({ parties: [{ ...named, id: '1', roles: 'supplier' }] });
  expect(partiesOf([listed]).party({ id: '1' }, 'SUPPLIER')).toMatchObject({ size, sizeMethod });
});

test('entities in a name are decoded once, and hide no address', () => {
  const read = (name: string) => partiesOf([release({})]).party({ name }, 'BUYER')?.raw;
  expect(read('Marks &amp; Spencer&apos;s &#39;shop&#39;')).toBe("Marks & Spencer's 'shop'");
  expect(read('A &amp;amp; B')).toBe('A &amp; B');
  expect(read('AT&T R&D')).toBe('AT&T R&D');
  expect(read('Acme j.smith&#64;example.org')).toBe('Acme [e-mail]');
});

test('whoever is listed as a buyer beside the one a release names buys as well, each once', () => {
  const listed = (name: string, id?: string) => ({ name, roles: ['buyer'], ...(id ? { id } : {}) });
  const names = (...parties: object[]) =>
    buyersOf([release({ buyer: { id: 'a', name: 'A' }, parties })]).map(({ name }) => name);
  expect(names(listed('A', 'a'), listed('B', 'b'), listed('C'))).toEqual(['A', 'B', 'C']);
  expect(names(listed('A of old', 'a'))).toEqual(['A']);
  expect(names(listed('A'))).toEqual(['A']);
  const numbered = release({ buyer: { id: 'GB-COH-04103211', name: 'A' }, parties: [listed('A')] });
  expect(buyersOf([numbered]).map(({ name }) => name)).toEqual(['A']);
  // An id that several share is none of theirs.
  expect(names(listed('B', 'a'), listed('C', 'a'))).toEqual(['A', 'B', 'C']);
  expect(names({ name: 'S', id: 's', roles: ['supplier'] })).toEqual(['A']);
});

test('the buyer is the last that a release names, else who has the role', () => {
  const named = [release({ buyer: { name: 'A' } }), release({ buyer: { id: 1, name: 'B' } }), release({})];
  expect(buyersOf(named)).toEqual([{ id: 1, name: 'B' }]);
  expect(buyersOf([release({ parties: [{ name: 'P', roles: ['procuringEntity'] }] })])).toMatchObject([
    { name: 'P' },
  ]);
});
