import { expect, test } from 'vitest';
import type { KeptRelease } from '../../../../seed/store/notices/kept.ts';
import { processFacts } from '../../../../seed/store/notices/process-facts.ts';

const OCID = 'ocds-b5fd17-1';
const promised = (label: 'Award' | 'Contract', ...releases: object[]) => {
  const stated: KeptRelease[] = releases.map((one) => ({ ocid: OCID, id: '1', ...one }));
  const { facts } = processFacts(stated, { id: OCID, ocid: OCID });
  return [...facts.nodes.values()].filter((one) => one.label === label).map(({ values }) => values);
};
const gbp = (amount: number | string, more: object = {}) => ({ value: { amount, currency: 'GBP', ...more } });
const award = (more: object = {}) => ({ id: '1', suppliers: [{ name: 'Acme' }], ...more });
const contract = (id: string, more: object = {}) => ({ id, awardID: '1', ...more });

test.each([
  ['the award', [award(gbp(7))], [], { valueE4: 70_000n, valueFrom: 'AWARD' }],
  ['its contract', [award()], [contract('1', gbp(7))], { valueE4: 70_000n, valueFrom: 'CONTRACT' }],
  ['both: once', [award(gbp(7))], [contract('1', gbp(7))], { valueE4: 70_000n, valueFrom: 'AWARD' }],
  ['two contracts', [award()], [contract('1', gbp(7)), contract('2', gbp(5.5))], { valueE4: 125_000n }],
  [
    'a contract that is left',
    [award()],
    [contract('1', { ...gbp(7), status: 'cancelled' }), contract('2', gbp(5))],
    { valueE4: 50_000n },
  ],
  ['a contract that names no award', [award()], [{ id: 'c', ...gbp(7) }], { valueE4: 70_000n }],
  ['a number for a text', [award({ id: 1 })], [contract('1', gbp(7))], { valueE4: 70_000n }],
  ['a contract for a range', [award(gbp('1-9'))], [contract('1', gbp(7))], { valueE4: 70_000n }],
])('the value stands in %s', (_, awards, contracts, expected) => {
  const [first] = promised('Award', { awards, contracts });
  expect(first).toMatchObject(expected);
  expect(first).not.toHaveProperty('contractValueE4');
});

test('what one contract states for two awards, or one of two does not state, is no amount of an award', () => {
  const both = { id: 'c', awardIDs: ['1', '2'], ...gbp(7) };
  for (const one of promised('Award', { awards: [award(), award({ id: '2' })], contracts: [both] }))
    expect(one).not.toHaveProperty('valueE4');
  const [first] = promised('Award', { awards: [award()], contracts: [contract('1', gbp(7)), contract('2')] });
  expect(first).not.toHaveProperty('valueE4');
});

test.each([
  ['states', [award({ id: '2' })]],
  ['only amends', [award({ id: '2', amendments: [{ id: 'n' }] })]],
  ['has', []],
])(
  'a contract for two awards is no amount of one, nor is one of it, where no notice %s the other',
  (_, more) => {
    const both = { id: 'c', awardIDs: ['1', '2'] };
    const awards = [award(), ...more];
    expect(promised('Award', { awards, contracts: [{ ...both, ...gbp(7) }] })[0]).not.toHaveProperty(
      'valueE4',
    );
    const [contracted] = promised('Contract', { awards: [award(gbp(7)), ...more], contracts: [both] });
    expect(contracted).not.toHaveProperty('valueE4');
  },
);

test('values that differ are both kept; with and without VAT is no difference', () => {
  const valuesOf = (own: object, theirs: object) =>
    promised('Award', { awards: [award(own)], contracts: [contract('1', theirs)] })[0];
  expect(valuesOf(gbp(7), gbp(8))).toMatchObject({ valueE4: 70_000n, contractValueE4: 80_000n });
  expect(valuesOf(gbp(12), gbp(10, { amountGross: 12 }))).not.toHaveProperty('contractValueE4');
});

test('a contract is worth what its award states, if it is the only one of it', () => {
  expect(promised('Contract', { awards: [award(gbp(7))], contracts: [contract('1')] })).toMatchObject([
    { valueE4: 70_000n, valueFrom: 'AWARD' },
  ]);
  for (const one of promised('Contract', {
    awards: [award(gbp(7))],
    contracts: [contract('1'), contract('2')],
  }))
    expect(one).not.toHaveProperty('valueE4');
});

test.each([
  [[{ status: 'cancelled' }], true],
  [[{ status: 'Canceled' }], true],
  [[{ status: 'cancelled' }, { status: 'active' }], undefined],
  [[{ status: 'cancelled', dateSigned: '2025-01-01' }], undefined],
  [[{ status: 'terminated' }], undefined],
  [[], undefined],
])('contracts %j make an award unsigned: %s', (states, unsigned) => {
  const contracts = states.map((state, n) => contract(String(n), state));
  expect(promised('Award', { awards: [award(gbp(1))], contracts })[0]?.['unsigned']).toBe(unsigned);
});

test.each([{ amendments: [{ id: 'n' }] }, { amendments: [{}] }, { amendment: { date: '2025-02-01' } }])(
  'what is only amended by %j makes nothing, until the notice with it is there',
  (amended) => {
    const changes = {
      date: '2025-02-01',
      awards: [{ id: '1', status: 'active', ...amended }],
      contracts: [{ ...contract('1'), ...amended, documents: [{ id: 'd' }] }],
    };
    expect([...promised('Award', changes), ...promised('Contract', changes)]).toEqual([]);
    const first = { date: '2025-01-01', awards: [award(gbp(7))], contracts: [contract('1', gbp(7))] };
    expect(promised('Award', first, changes)).toHaveLength(1);
    expect(promised('Contract', first, changes)).toHaveLength(1);
  },
);

test('an award whose notice has another title than its process today keeps that title', () => {
  const titled = (title: string, id: string) => ({ tender: { title }, awards: [award({ id })] });
  expect(promised('Award', titled('Pipes', '1'), titled('Cables', '2'))).toMatchObject([
    { title: 'Pipes' },
    { awardId: '2' },
  ]);
});

test('a title longer than any is cut, and says so by how it ends', () => {
  const titled = (title: string) => promised('Award', { awards: [award({ title })] })[0]?.['title'];
  expect(titled('x'.repeat(1_000))).toBe('x'.repeat(1_000));
  expect(titled('x'.repeat(40_000))).toBe(`${'x'.repeat(999)}…`);
  expect(String(titled('😀'.repeat(20_000))).isWellFormed()).toBe(true);
});
