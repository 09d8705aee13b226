import { expect, test } from 'vitest';
import { packedSuppliers } from '../../../../seed/sources/contracts-finder-csv/suppliers.ts';

test('reads each supplier of a packed cell, whatever its address holds', () => {
  const cell = '[Acme Ltd|1 Road | Unit 2, Town|COMPANIES_HOUSE|4103211|Yes|No][Boreal|Road|NONE||No|Yes]';
  expect(packedSuppliers(cell)).toEqual({
    suppliers: [
      { name: 'Acme Ltd', scheme: 'GB-COH', number: '4103211', sme: true, vcse: false },
      { name: 'Boreal', scheme: null, number: '', sme: false, vcse: true },
    ],
    unreadable: 0,
  });
});

test('an empty cell names nobody, and a flag left out is no statement', () => {
  expect(packedSuppliers('')).toEqual({ suppliers: [], unreadable: 0 });
  expect(packedSuppliers('[Acme|Road|NONE|||]').suppliers).toMatchObject([{ sme: null, vcse: null }]);
});

test('counts what is in no such form', () => {
  expect(packedSuppliers('[Acme Ltd][|Road|NONE||No|No]')).toEqual({ suppliers: [], unreadable: 2 });
});
