import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../seed/values/json.ts';
import { compiled } from '../../../../seed/store/notices/merge.ts';

/** Releases of one process, a day apart, in the order given. */
const releasesOf = (...states: JsonObject[]): JsonObject[] =>
  states.map((state, index) => ({
    ocid: 'ocds-test-1',
    id: `release-${index}`,
    date: `2024-05-0${index + 1}T12:00:00Z`,
    tag: ['tender'],
    ...state,
  }));

/** What several releases come to, but for what every compiled release has. */
function stateOf(...states: JsonObject[]): unknown {
  const { ocid: _, date: __, tag: ___, ...rest } = compiled(releasesOf(...states));
  return JSON.parse(JSON.stringify(rest));
}

test('a compiled release carries the last date and no release’s own id and tag', () => {
  expect(compiled(releasesOf({ tender: { title: 'A' } }, { tag: ['tenderUpdate'] }))).toEqual({
    ocid: 'ocds-test-1',
    date: '2024-05-02T12:00:00Z',
    tag: ['compiled'],
    tender: { title: 'A' },
  });
});

test('a later value replaces an earlier one, and what is not repeated stays', () => {
  expect(
    stateOf({ tender: { title: 'Roads', status: 'active' } }, { tender: { status: 'complete' } }),
  ).toEqual({ tender: { title: 'Roads', status: 'complete' } });
});

test('null takes a value away, also a whole object, and a later release may state it again', () => {
  const value = { amount: 5, currency: 'GBP' };
  expect(stateOf({ tender: { title: 'A', value } }, { tender: { value: null } })).toEqual({
    tender: { title: 'A' },
  });
  expect(stateOf({ tender: { value } }, { tender: null }, { tender: { value: { amount: 6 } } })).toEqual({
    tender: { value: { amount: 6 } },
  });
});

test('null within an object that is new leaves nothing behind', () => {
  expect(stateOf({ awards: [{ id: '1', title: null, status: 'active' }] })).toEqual({
    awards: [{ id: '1', status: 'active' }],
  });
});

test('objects in a list are merged by id, and new ones follow', () => {
  expect(
    stateOf(
      { awards: [{ id: 'a', status: 'pending' }, { id: 'b' }] },
      { awards: [{ id: 'c' }, { id: 'a', status: 'active' }] },
    ),
  ).toEqual({ awards: [{ id: 'a', status: 'active' }, { id: 'b' }, { id: 'c' }] });
});

test('lists within objects of lists are merged as well', () => {
  const award = (...documents: JsonObject[]) => ({ awards: [{ id: 'a', documents }] });
  expect(
    stateOf(award({ id: '1', title: 'Notice' }), award({ id: '2' }, { id: '1', url: 'https://example.org' })),
  ).toEqual(award({ id: '1', title: 'Notice', url: 'https://example.org' }, { id: '2' }));
});

test('an id is one id as a number and as a text', () => {
  expect(stateOf({ awards: [{ id: 1, status: 'active' }] }, { awards: [{ id: '1', title: 'A' }] })).toEqual({
    awards: [{ id: '1', status: 'active', title: 'A' }],
  });
});

test.each([
  ['1', 'Acme', 'Boreal', { id: '1', name: 'Boreal' }],
  ['1', 'Acme', 'ACME.', { id: '1', name: 'ACME.', identifier: { id: '7' } }],
  ['GB-COH-7', 'Acme', 'Boreal', { id: 'GB-COH-7', name: 'Boreal', identifier: { id: '7' } }],
])('under the id %s, %s and later %s come to %j', (id, name, later, expected) => {
  const [before, after] = [
    { id, name, identifier: { id: '7' } },
    { id, name: later },
  ];
  expect(stateOf({ parties: [before] }, { parties: [after] })).toEqual({ parties: [expected] });
});

test('objects are merged by ids that are numbers as well', () => {
  expect(stateOf({ awards: [{ id: 1, status: 'active' }] }, { awards: [{ id: 1, title: 'A' }] })).toEqual({
    awards: [{ id: 1, status: 'active', title: 'A' }],
  });
});

test('a list that holds more than objects is replaced as a whole, and replaces one', () => {
  const [objects, mixed] = [{ awards: [{ id: 'a', title: 'A' }] }, { awards: [{ id: 'a' }, 'b'] }];
  expect(stateOf(objects, mixed)).toEqual(mixed);
  expect(stateOf(mixed, objects)).toEqual(objects);
});

test('objects without an id are appended where others have one', () => {
  expect(
    stateOf({ awards: [{ id: 'a' }, { title: 'x' }] }, { awards: [{ id: 'a' }, { title: 'y' }] }),
  ).toEqual({
    awards: [{ id: 'a' }, { title: 'x' }, { title: 'y' }],
  });
});

test('lists of values, and of objects none of which has an id, are replaced as a whole', () => {
  expect(
    stateOf({ tender: { submissionMethod: ['a', 'b'] } }, { tender: { submissionMethod: ['c'] } }),
  ).toEqual({
    tender: { submissionMethod: ['c'] },
  });
  expect(stateOf({ items: [{ region: 'UKL' }, { region: 'UKM' }] }, { items: [{ region: 'UKN' }] })).toEqual({
    items: [{ region: 'UKN' }],
  });
});

test('further identifiers and classifications are replaced as a whole: one code may stand under two schemes', () => {
  for (const name of ['additionalIdentifiers', 'additionalClassifications'])
    expect(
      stateOf(
        {
          tender: {
            [name]: [
              { scheme: 'CPV', id: '1' },
              { scheme: 'CPV', id: '2' },
            ],
          },
        },
        { tender: { [name]: [{ scheme: 'UNSPSC', id: '1' }] } },
      ),
    ).toEqual({ tender: { [name]: [{ scheme: 'UNSPSC', id: '1' }] } });
});

test('an id that stands twice in one list names two things, which are kept apart', () => {
  const awards = (first: number, second: number) => ({
    awards: [
      { id: '1', value: { amount: first } },
      { id: '1', value: { amount: second } },
    ],
  });
  expect(stateOf(awards(10, 20))).toEqual(awards(10, 20));
  expect(stateOf(awards(10, 20), awards(11, 21))).toEqual(awards(11, 21));
});

test('an empty list replaces a list', () => {
  expect(stateOf({ awards: [{ id: 'a' }] }, { awards: [] })).toEqual({ awards: [] });
});

test('a release without a date comes before those with one', () => {
  const [dated, undated] = releasesOf({ title: 'dated' }, { title: 'undated' }) as [JsonObject, JsonObject];
  const { date: _, ...withoutDate } = undated;
  for (const order of [
    [dated, withoutDate],
    [withoutDate, dated],
  ])
    expect(compiled(order)).toMatchObject({ title: 'dated', date: '2024-05-01T12:00:00Z' });
});

test('a date that is no text is none', () => {
  const undated = { ocid: 'o', id: '1', date: 2030, title: 'undated' };
  const dated = { ocid: 'o', id: '2', date: '2024-05-01T12:00:00Z', title: 'dated' };
  expect(compiled([dated, undated])).toMatchObject({ title: 'dated', date: '2024-05-01T12:00:00Z' });
  expect(compiled([undated])).toStrictEqual({ ocid: 'o', title: 'undated', tag: ['compiled'] });
});

test('of two releases of one instant the one whose text comes later counts', () => {
  const of = (title: string) => ({ ocid: 'o', id: '1', date: '2024-05-01', title });
  for (const order of [
    [of('A'), of('B')],
    [of('B'), of('A')],
  ])
    expect(compiled(order)).toMatchObject({ title: 'B' });
});

test('dates are compared as instants, whatever their offset', () => {
  const at = (date: string, title: string) => ({ ocid: 'o', id: title, tag: [], date, title });
  expect(
    compiled([at('2024-05-01T12:00:00+02:00', 'earlier'), at('2024-05-01T11:00:00Z', 'later')]),
  ).toMatchObject({ title: 'later' });
});

test('the same release twice counts once', () => {
  const [release] = releasesOf({ awards: [{ title: 'no id' }, { id: 'a' }] }) as [JsonObject];
  expect(compiled([release, { ...release }])).toEqual(compiled([release]));
});

test('no member of a release reaches the prototype of an object', () => {
  const release = JSON.parse(
    '{"ocid":"o","date":"2024-05-01","tender":{"__proto__":{"title":"x"}}}',
  ) as JsonObject;
  const state = compiled([release, release]);
  expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  expect(JSON.stringify(state)).toContain('"__proto__":{"title":"x"}');
});

test('any order of the releases gives the same state', () => {
  const award = fc.record(
    { id: fc.constantFrom('a', 'b'), title: fc.constantFrom('x', null, 'y') },
    { requiredKeys: ['id'] },
  );
  const release = fc.record(
    {
      ocid: fc.constant('o'),
      id: fc.constantFrom('1', '2', '3'),
      date: fc.constantFrom('2024-05-01T00:00:00Z', '2024-05-02T00:00:00Z', 'no date'),
      awards: fc.array(award, { maxLength: 3 }),
      tender: fc.option(fc.record({ title: fc.constantFrom('m', 'n') })),
    },
    { requiredKeys: ['ocid', 'id'] },
  );
  const shuffled = fc
    .array(release, { minLength: 1, maxLength: 5 })
    .chain((releases) =>
      fc.tuple(fc.constant(releases), fc.shuffledSubarray(releases, { minLength: releases.length })),
    );
  fc.assert(
    fc.property(shuffled, ([releases, others]) => {
      expect(compiled(others)).toEqual(compiled(releases));
    }),
  );
});
