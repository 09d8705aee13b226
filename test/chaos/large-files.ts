import fc from 'fast-check';
import { registerFile, type BodyTold } from '../support/register-file.ts';
import { salesFileOf, type LineTold } from '../support/sales-file.ts';

const BODIES = 100;
const SUPPLIERS = 120;

const month = (number: number): string =>
  `${2012 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** A register with four levels, every seventh body under two parents. */
export function largeRegister(): string {
  const slug = (number: number): string => `body-${number}`;
  const bodies: BodyTold[] = Array.from({ length: BODIES }, (_, number) => {
    const parents = number === 0 ? [] : [slug(Math.floor((number - 1) / 4))];
    if (number % 7 === 6) parents.push(slug(1));
    return { slug: slug(number), parents: [...new Set(parents)] };
  });
  return registerFile(bodies, '2012-01-01');
}

/** A sales file of so many lines over the months given as numbers, from January 2012. */
export function largeSales(
  lines: number,
  { asAt, from, to, seed }: { asAt: string; from: number; to: number; seed: number },
): string {
  const line: fc.Arbitrary<LineTold> = fc.record({
    buyer: fc.integer({ min: 0, max: BODIES + 20 }).map((number) => `Body ${number}`),
    supplier: fc.integer({ min: 0, max: SUPPLIERS }).map((number) => `Supplier ${number} Ltd`),
    month: fc.integer({ min: from, max: to }).map(month),
    net: fc.integer({ min: -1_000_000, max: 9_000_000 }).map((e4) => (e4 / 10_000).toFixed(4)),
    size: fc.constantFrom('SME', 'Large', ''),
    lot: fc.constantFrom('1', '3', '4'),
  });
  return salesFileOf(fc.sample(line, { seed, numRuns: lines }), asAt);
}
