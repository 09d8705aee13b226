import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { imported, importedTogether } from '../support/imported.ts';
import { claimsFile, pounds, rulesFile, type ClaimTold } from '../support/statements-file.ts';

const SPAN = { from: '2013-04', to: '2013-05' };
const LONGER = { from: '2013-04', to: '2013-07' };
const total = { question: 'sme-share', variables: { buyer: 'ministry', family: 'g-cloud' }, sum: 'net' };
const byCategory = {
  question: 'spend-by-lot-category',
  variables: { buyer: 'ministry', family: 'g-cloud' },
  sum: 'net',
};
const share = { ...total, sum: 'sme_net', per: 'net' };
const whole = { money: 'INVOICED', reach: 'DIRECT', portion: 'WHOLE_SPEND' };

/** Each reason there is, by what a source may say of 30 pounds in two months, 20 of them to a small supplier. */
const CLAIMS: readonly ClaimTold[] = [
  { id: 'right', value: pounds('30'), ...SPAN, check: total },
  { id: 'rounded', value: pounds('29', { within: '1' }), ...SPAN, check: total },
  { id: 'wrong', value: pounds('31'), ...SPAN, check: total },
  { id: 'longer', value: pounds('90'), ...LONGER, check: total },
  { id: 'elsewhere', value: pounds('5'), ...SPAN, check: { ...total, variables: { buyer: 'courts' } } },
  { id: 'nobody', value: pounds('5'), ...SPAN, check: { ...total, variables: { buyer: 'no-such-body' } } },
  { id: 'other-money', value: pounds('30'), ...SPAN, measures: whole, check: total },
  { id: 'no-unit', value: pounds('30', { unitInferred: true }), ...SPAN, check: total },
  { id: 'restated-total', value: pounds('24'), ...SPAN, check: total },
  { id: 'restated', value: pounds('24'), ...SPAN, check: byCategory },
  { id: 'unsaid', value: pounds('30'), check: { none: 'Its clients are not named.' } },
  { id: 'statement', about: { organisation: 'ministry' } },
  { id: 'no-question', value: pounds('30'), check: { ...total, question: 'no-such-question' } },
  { id: 'no-variable', value: pounds('30'), check: { ...total, variables: { body: 'ministry' } } },
  { id: 'no-column', value: pounds('30'), ...SPAN, check: { ...total, sum: 'gross' } },
  {
    ...{ id: 'share', ...SPAN, check: share },
    value: { printed: '67%', amount: '67', unit: 'PERCENT', within: '0.5' },
  },
  {
    ...{ id: 'unsized', ...SPAN, check: { ...share, unknown: 'unknown_net' } },
    value: { printed: '67%', amount: '67', unit: 'PERCENT', within: '0.5' },
  },
  {
    ...{ id: 'months', ...SPAN, check: { ...total, question: 'months-of', sum: 'month' } },
    value: { printed: '2', amount: '2', unit: 'COUNT', within: '0' },
  },
  {
    ...{ id: 'law', about: { rule: 'law.third' }, check: { asRule: true } },
    value: { printed: '33%', amount: '33', unit: 'PERCENT', within: '0' },
  },
  {
    ...{ id: 'not-law', about: { rule: 'law.third' }, check: { asRule: true } },
    value: { printed: '34%', amount: '34', unit: 'PERCENT', within: '0' },
  },
  { id: 'beside', about: { rule: 'law.third' }, check: { against: 'share' } },
  { id: 'beside-alike', about: { rule: 'law.alike' }, check: { against: 'sales-share' } },
  {
    ...{ id: 'sales-share', ...SPAN, check: share },
    measures: { money: 'INVOICED', reach: 'DIRECT', portion: 'FRAMEWORK' },
    value: { printed: '67%', amount: '67', unit: 'PERCENT', within: '0.5' },
  },
  { id: 'beside-nothing', about: { rule: 'law.none' }, check: { against: 'share' } },
  { id: 'sum', value: pounds('60'), check: { none: 'x' }, parts: ['right', 'no-unit'] },
  { id: 'sum-wrong', value: pounds('61'), check: { none: 'x' }, parts: ['right', 'no-unit'] },
  { id: 'sum-lacking', value: pounds('61'), check: { none: 'x' }, parts: ['right', 'gone'] },
  {
    ...{ id: 'part', check: { none: 'x' }, shareOf: { part: 'right', whole: 'sum' } },
    value: { printed: '50%', amount: '50', unit: 'PERCENT', within: '0.5' },
  },
];

const percent = { amount: '33', unit: 'PERCENT' };
const RULES = [
  {
    ...{ id: 'third', value: percent, from: '2010' },
    measures: { money: 'INVOICED', reach: 'DIRECT_AND_INDIRECT', portion: 'WHOLE_SPEND' },
  },
  {
    ...{ id: 'alike', value: percent, from: '2010' },
    measures: { money: 'INVOICED', reach: 'DIRECT', portion: 'FRAMEWORK' },
  },
];

let graph: Graph;
beforeAll(async () => {
  // What was 24 when the report came out is 30 by a release after it.
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts')
    .spend({ buyer: 'ministry', supplier: 'Acme', size: 'SME', net: '14', asAt: '2014-01-31' })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '10', month: '2013-05', asAt: '2014-01-31' })
    .spend({ buyer: 'ministry', supplier: 'Acme', size: 'SME', net: '20', asAt: '2016-01-31' })
    .spend({ buyer: 'ministry', supplier: 'Boreal', net: '10', month: '2013-05', asAt: '2016-01-31' });
  await importedTogether(graph, [
    ['rules', rulesFile(RULES)],
    ['claims', claimsFile(CLAIMS)],
  ]);
});

const FIELDS =
  'stated unit unitOrigin computed difference ratio firstMonth lastMonth coverage reason explanation incomparable { code }';
const check = async (id: string) =>
  (await ask(graph, `{ verifyClaim(slug: "report.${id}") { ${FIELDS} } }`)).verifyClaim;

test.each([
  ['right', 'OK', '30.00'],
  ['rounded', 'OK', '30.00'],
  ['wrong', 'OUT_OF_TOLERANCE', '30.00'],
  ['longer', 'PARTLY_COVERED', '30.00'],
  ['elsewhere', 'NO_LINES', null],
  ['nobody', 'NO_LINES', null],
  ['other-money', 'DIFFERENT_BASIS', '30.00'],
  ['no-unit', 'UNIT_MISSING', '30.00'],
  ['restated-total', 'RESTATED', '30.00'],
  ['restated', 'RESTATED', '30.00'],
  ['unsaid', 'NOT_CHECKABLE', null],
  ['statement', 'NOT_CHECKABLE', null],
  ['no-question', 'NOT_CHECKABLE', null],
  ['no-variable', 'NOT_CHECKABLE', null],
  ['no-column', 'NOT_CHECKABLE', null],
  ['share', 'OK', '66.6667'],
  ['unsized', 'OK', '66.6667'],
  ['months', 'OK', '2.00'],
  ['law', 'OK', '33.00'],
  ['not-law', 'OUT_OF_TOLERANCE', '33.00'],
  ['beside', 'DIFFERENT_BASIS', null],
  ['beside-alike', 'OK', null],
  ['beside-nothing', 'NOT_CHECKABLE', null],
])('what is claimed as %s is %s', async (id, reason, computed) => {
  expect(await check(id)).toMatchObject({ reason, computed });
});

test('a check says what may belong to its figure or not, where its claim names a column for that', async () => {
  const asked = async (id: string) =>
    (await ask(graph, `{ verifyClaim(slug: "report.${id}") { unknown explanation } }`)).verifyClaim;
  expect(await asked('unsized')).toEqual({
    unknown: '10.00',
    explanation:
      'It agrees with what is held: 66.6667 % is computed. Another £10.00 may belong to it or not, for no source says.',
  });
  expect((await asked('share')).unknown).toBeNull();
});

test('a check says what is stated, what is computed, how they differ and what is held', async () => {
  expect(await check('longer')).toEqual({
    ...{ stated: '90.00', unit: 'GBP', unitOrigin: 'STATED', computed: '30.00', difference: '-60.00' },
    ...{ ratio: '0.333333', firstMonth: '2013-04', lastMonth: '2013-05', coverage: '0.500000' },
    ...{ reason: 'PARTLY_COVERED', incomparable: [] },
    explanation:
      'Held are 2 of its 4 months, 2013-04 to 2013-05: £30.00 is computed of these, which neither confirms nor refutes it.',
  });
});

test('what cannot be asked says why', async () => {
  expect((await check('unsaid')).explanation).toBe('Its clients are not named.');
  expect((await check('no-question')).explanation).toContain('no saved question “no-such-question”');
  expect((await check('no-variable')).explanation).toContain('no variable “body”');
  expect((await check('no-column')).explanation).toContain('no column “gross”');
});

test('an inferred unit is marked, and different measures are named', async () => {
  expect((await check('no-unit')).unitOrigin).toBe('INFERRED');
  expect((await check('other-money')).incomparable).toEqual([{ code: 'FRAMEWORK_AGAINST_WHOLE_SPEND' }]);
});

test('the claim’s own sums are worked out again', async () => {
  const sums = async (id: string) =>
    (await ask(graph, `{ verifyClaim(slug: "report.${id}") { arithmetic { calculation result isRight } } }`))
      .verifyClaim.arithmetic;
  expect(await sums('sum')).toEqual([
    { calculation: '£30.00 + £30.00 = £60.00', result: '60.00', isRight: true },
  ]);
  expect(await sums('sum-wrong')).toMatchObject([{ result: '60.00', isRight: false }]);
  expect(await sums('sum-lacking')).toMatchObject([{ result: null, isRight: false }]);
  expect(await sums('part')).toEqual([
    { calculation: '£30.00 of £60.00 = 50.00 %', result: '50.00', isRight: true },
  ]);
});

test('a claim is found from what it is about, once that is there', async () => {
  const about = `{ organisation(by: { slug: "ministry" }) { claims { slug organisation { slug } } } }`;
  const found = [{ slug: 'report.statement', organisation: { slug: 'ministry' } }];
  expect((await ask(graph, about)).organisation.claims).toEqual(found);
  const { rule } = await ask(graph, '{ rule(slug: "law.third") { claims { slug rule { slug } } } }');
  expect(rule.claims.map(({ slug }: { slug: string }) => slug)).toEqual([
    'report.beside',
    'report.law',
    'report.not-law',
  ]);
});

test('claims are listed by what they are about and by whether they can be checked', async () => {
  const slugs = async (filter: string): Promise<string[]> => {
    const { claims } = await ask(graph, `{ claims(first: 100${filter}) { nodes { slug } } }`);
    return claims.nodes.map(({ slug }: { slug: string }) => slug);
  };
  expect(await slugs(', about: "ministry"')).toEqual(['report.statement']);
  expect(await slugs(', about: "courts"')).toEqual([]);
  expect(await slugs(', slug: "report.sum"')).toEqual(['report.sum']);
  expect(await slugs(', document: "other"')).toEqual([]);
  const [yes, no] = [await slugs(', checkable: true'), await slugs(', checkable: false')];
  expect(no).toEqual(
    ['part', 'statement', 'sum', 'sum-lacking', 'sum-wrong', 'unsaid'].map((id) => `report.${id}`),
  );
  expect([...yes, ...no].toSorted()).toEqual(await slugs(''));
  expect((await ask(graph, '{ claims(about: "no-such-body") { nodes { slug } } }')).claims).toBeNull();
});

test('a document restated takes the place of its claims and leaves those of others', async () => {
  await imported(graph, ['claims', claimsFile([{ id: 'own' }], 'other')]);
  await imported(graph, ['claims', claimsFile([{ id: 'new', about: { organisation: 'courts' } }], 'other')]);
  const { claims } = await ask(
    graph,
    '{ claims(document: "other") { nodes { slug organisation { slug } } } }',
  );
  expect(claims.nodes).toEqual([{ slug: 'other.new', organisation: { slug: 'courts' } }]);
  await imported(graph, [
    'claims',
    claimsFile([{ id: 'new', about: { organisation: 'ministry' } }], 'other'),
  ]);
  const moved = await ask(graph, '{ claim(slug: "other.new") { organisation { slug } } }');
  expect(moved.claim.organisation.slug).toBe('ministry');
  expect(
    (await ask(graph, '{ claims(document: "report", first: 100) { nodes { slug } } }')).claims.nodes,
  ).toHaveLength(CLAIMS.length);
});
