import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../../src/days.ts';
import { forceOn } from '../../src/rule/in-force.ts';

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => daysAfter('2013-11-20', days));
/** The same day, known to the day, to the month or to the year. */
const known = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

const ALL: readonly string[] = Array.from({ length: 2_600 }, (_, days) => daysAfter('2013-01-01', days));

/** Every day that a day known so may be. */
const candidates = (text: string): string[] => ALL.filter((one) => one.startsWith(text));

test('a rule is in force for certain if it is on whichever day it began and ended, and perhaps if on some', () => {
  fc.assert(
    fc.property(known, fc.option(known), day, (validFrom, validTo, asked) => {
      const begins = new Set(candidates(validFrom).map((first) => first <= asked));
      const ends = new Set(validTo === null ? [true] : candidates(validTo).map((last) => asked < last));
      const isPossible = begins.has(true) && ends.has(true);
      const isCertain = !begins.has(false) && !ends.has(false);
      const expected = isCertain ? 'IN_FORCE' : isPossible ? 'PERHAPS' : null;
      expect(forceOn({ validFrom, validTo }, asked)).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

test('the day a rule ended is the first on which it does not apply', () => {
  const rule = { validFrom: '2010-01-01', validTo: '2015-03-01' };
  expect(['2009-12-31', '2010-01-01', '2015-02-28', '2015-03-01'].map((one) => forceOn(rule, one))).toEqual([
    ...[null, 'IN_FORCE', 'IN_FORCE', null],
  ]);
});
