import { expect, test } from 'vitest';
import {
  frameworkAsPrinted,
  lotAsPrinted,
} from '../../../../seed/sources/digital-marketplace-frameworks/as-printed.ts';
import { sampleSales } from '../../../../seed/sources/sample/sales.ts';
import { sampleRegister } from '../../derive/identity/govuk-register.ts';

const register = sampleRegister();
const ministry = register.family('ministry-of-justice');
const buyers = new Map(sampleSales().map(({ buyer }) => [buyer, register.buyer(buyer) ?? buyer]));

test('every buyer of the sample resolves to a body of the ministry’s family by the sample’s own register', () => {
  const resolved = [...buyers.values()];
  expect(resolved.filter((slug) => !ministry.has(slug))).toEqual([]);
});

test('four SMEs of the sample sold to two or more of the ministry’s bodies', () => {
  const sold = new Map<string, Set<string>>();
  for (const { supplier, buyer, size } of sampleSales()) {
    if (size !== 'SME') continue;
    sold.set(supplier, (sold.get(supplier) ?? new Set()).add(buyers.get(buyer)!));
  }
  const several = [...sold]
    .filter(([, of]) => of.size >= 2)
    .map(([supplier, of]) => [supplier, [...of].toSorted()]);
  expect(Object.fromEntries(several)).toEqual({
    'Alpine Resourcing Limited': ['hm-prison-service', 'ministry-of-justice'],
    'INOVEM LTD': ['hm-prison-service', 'ministry-of-justice'],
    'NINIAN SOLUTIONS LTD T/A HUDDLE': ['hm-courts-and-tribunals-service', 'ministry-of-justice'],
    'Quo Imus Ltd': ['ministry-of-justice', 'office-of-the-public-guardian'],
  });
});

test('every sale of the sample has a lot category', () => {
  const categories = sampleSales().map(({ framework, lot }) => {
    const { family, framework: iteration } = frameworkAsPrinted(framework);
    return lotAsPrinted(lot, iteration, family).category;
  });
  expect(new Set(categories)).toEqual(new Set(['software', 'support']));
});
