import { expect, test } from 'vitest';
import { nearestOf } from '../../src/identity/nearest.ts';

const buyer = (id: string, matchedName: string) => ({
  ...{
    key: '',
    id,
    name: matchedName,
    matchedName,
    field: 'NAME' as const,
    isBuyer: true,
    isSupplier: false,
  },
  ...{ weight: 1, looked: 6, textId: id },
});

test('the three most alike of a role are told, the most alike first, each once', () => {
  const found = [
    buyer('a', 'Courts Service'),
    buyer('b', 'Prisons'),
    buyer('c', 'Court Service'),
    buyer('c', 'Courts Servce'),
    buyer('d', 'Courts'),
    { ...buyer('e', 'Courts Servise'), isBuyer: false, isSupplier: true },
  ];
  expect(nearestOf(found, 'Courts Servic', 'BUYER').map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  expect(nearestOf(found, 'Courts Servic', 'SUPPLIER').map(({ id }) => id)).toEqual(['e']);
});
