import { expect, test } from 'vitest';
import { curatedBodies } from '../../src/identity/curated-bodies.ts';

test('there are the 35 probation trusts, each once, dissolved on 31 October 2014', () => {
  const trusts = curatedBodies();
  expect(trusts).toHaveLength(35);
  expect(new Set(trusts.map(({ slug }) => slug)).size).toBe(35);
  expect(new Set(trusts.map(({ closedOn }) => closedOn))).toEqual(new Set(['2014-10-31']));
});

test('a trust has a dated, cited place under the offender management service', () => {
  const lancashire = curatedBodies().find(({ slug }) => slug === 'lancashire-probation-trust');
  expect(lancashire?.parents).toEqual([
    {
      govukSlug: 'national-offender-management-service',
      validFrom: '2009-04-01',
      validTo: '2014-10-31',
      source: expect.stringContaining('https://publications.parliament.uk/'),
    },
  ]);
});

test('an opening day is there only with what says so', () => {
  for (const { openedOn, openedSource } of curatedBodies())
    expect(openedSource === null).toBe(openedOn === null);
  expect(curatedBodies().filter(({ openedOn }) => openedOn).length).toBe(6);
});

test('nothing closes before it opens', () => {
  for (const { openedOn, closedOn } of curatedBodies())
    expect((openedOn ?? '') < (closedOn ?? '9999-12-31')).toBe(true);
});
