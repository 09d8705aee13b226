import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ALPINE, COURTS, knownThings, MINISTRY } from './known-things.ts';
import { reconciling } from './reconciling.ts';
import { EXTENSION, MANIFEST, PROPOSAL, SUGGESTIONS } from './specification.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await knownThings();
});

const TYPES = [
  { id: 'organisation', name: 'Public body or other buyer' },
  { id: 'supplier', name: 'Supplier' },
];

test('the service says what it is and where its parts are, and each is there', async () => {
  const { url, json, get } = await reconciling(graph);
  const manifest = MANIFEST.parse(await json('/reconcile'));
  expect(manifest).toMatchObject({ versions: ['0.2'], defaultTypes: TYPES, batchSize: 50 });
  expect(manifest.identifierSpace).toBe(`${url}/reconcile/view?id=`);
  const { entity, type, property } = manifest.suggest;
  const propose = manifest.extend.propose_properties;
  for (const { service_url, service_path } of [entity, type, property, propose])
    expect((await fetch(`${service_url}${service_path}?prefix=m`)).status).toBe(200);
  for (const template of [manifest.preview.url, manifest.view.url])
    expect((await fetch(template.replace('{{id}}', encodeURIComponent(COURTS)))).status).toBe(200);
  expect((await get(new URL(manifest.logo).pathname)).status).toBe(200);
});

test('the page of a thing is where questions about it are listed', async () => {
  const { get } = await reconciling(graph);
  const to = async (id: string) => {
    const answer = await get(`/reconcile/view?id=${encodeURIComponent(id)}`, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await to(COURTS)).toEqual([302, '/q?organisation=courts']);
  expect(await to(ALPINE)).toEqual([302, '/q?supplier=supplier%3AGB-COH-04103211']);
  expect((await to('organisation:nobody'))[0]).toBe(404);
});

const namesOf = async (answer: Promise<unknown>) =>
  SUGGESTIONS.parse(await answer).result.map(({ name }) => name);

test('things, types and properties are suggested as somebody types', async () => {
  const { json } = await reconciling(graph);
  const [first] = SUGGESTIONS.parse(await json('/reconcile/suggest/entity?prefix=ministry+of+ju')).result;
  expect(first).toEqual({
    id: MINISTRY,
    name: 'Ministry of Justice',
    description: 'Ministerial department, MOJ',
    notable: TYPES,
  });
  expect(await namesOf(json(`/reconcile/suggest/entity?prefix=${ALPINE}`))).toEqual([
    'Alpine Resourcing Limited',
  ]);
  expect(await namesOf(json('/reconcile/suggest/entity?prefix='))).toEqual([]);
  expect(await namesOf(json('/reconcile/suggest/type?prefix=sup'))).toEqual(['Supplier']);
  expect(await namesOf(json('/reconcile/suggest/type?prefix=buyer'))).toEqual(['Public body or other buyer']);
  expect(await namesOf(json('/reconcile/suggest/property?prefix=comp'))).toEqual(['Company number']);
});

test('suggestions come by tens, and a cursor leaves out those that were seen', async () => {
  const { json, get, refused } = await reconciling(graph);
  const from = (cursor: number | string) => `/reconcile/suggest/property?prefix=&cursor=${cursor}`;
  const [first, second] = [await namesOf(json(from(0))), await namesOf(json(from(10)))];
  expect([first.length, second.length, new Set([...first, ...second]).size]).toEqual([10, 3, 13]);
  expect(await namesOf(json(from(13)))).toEqual([]);
  expect((await refused(await get(from('-1'))))[1]).toBe('BAD_USER_INPUT');
  const long = `/reconcile/suggest/entity?prefix=${'x'.repeat(501)}`;
  expect((await refused(await get(long)))[1]).toBe('LIMIT_EXCEEDED');
});

test('a preview is a small page that may stand in a frame, without script or form', async () => {
  const { get } = await reconciling(graph);
  const answer = await get(`/reconcile/preview?id=${encodeURIComponent(COURTS)}`);
  const page = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(answer.headers.get('x-frame-options')).toBeNull();
  for (const words of [
    'HM Courts &amp; Tribunals Service',
    'Executive agency',
    'Ministry of Justice',
    'HMCTS',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script|<form/);
  const nobody = await get('/reconcile/preview?id=%3Cscript%3E');
  expect([nobody.status, nobody.headers.get('x-frame-options')]).toEqual([404, 'DENY']);
});

const extend = (ids: string[], ...properties: string[]) => ({
  extend: JSON.stringify({ ids, properties: properties.map((id) => ({ id })) }),
});

test('rows are extended with what is known, nothing where nothing is, and things as things', async () => {
  const { post } = await reconciling(graph);
  const form = extend([COURTS, ALPINE, 'supplier:nobody'], 'parent', 'format', 'company-number');
  for (const path of ['/reconcile', '/reconcile/extend'])
    expect(EXTENSION.parse(await (await post(form, path)).json())).toEqual({
      meta: [
        { id: 'parent', name: 'Part of', type: TYPES[0] },
        { id: 'format', name: 'Kind of body' },
        { id: 'company-number', name: 'Company number' },
      ],
      rows: {
        [COURTS]: {
          parent: [{ id: MINISTRY, name: 'Ministry of Justice' }],
          format: [{ str: 'Executive agency' }],
          'company-number': [],
        },
        [ALPINE]: { parent: [], format: [], 'company-number': [{ str: '04103211' }] },
        'supplier:nobody': { parent: [], format: [], 'company-number': [] },
      },
    });
});

test('sums are those of the lines, with sizes and days as the specification has them', async () => {
  const { post } = await reconciling(graph);
  const [fennel, weather] = ['supplier:name-fennel-and-rye-llp', 'organisation:govuk-content-weather'];
  const form = extend(
    [MINISTRY, fennel, weather],
    'net-paid',
    'net-invoiced',
    'size',
    'closed-on',
    'acronym',
  );
  const { rows } = EXTENSION.parse(await (await post(form)).json());
  expect(rows[MINISTRY]).toMatchObject({ 'net-paid': [{ float: 127.5 }], 'net-invoiced': [{ float: 3 }] });
  expect(rows[fennel]).toMatchObject({
    'net-paid': [],
    'net-invoiced': [{ float: 121.5 }],
    size: [{ str: 'SME' }],
  });
  expect(rows[weather]).toMatchObject({ 'net-paid': [], 'closed-on': [{ date: '2014-04-01T00:00:00Z' }] });
});

test('properties are proposed for a type or for all, as many as are asked for', async () => {
  const { json, get, refused } = await reconciling(graph);
  const of = async (query: string) => PROPOSAL.parse(await json(`/reconcile/extend/propose?${query}`));
  const ids = ({ properties }: { properties: { id: string }[] }) => properties.map(({ id }) => id);
  expect(ids(await of('type=supplier'))).toEqual([
    'identifier',
    'company-number',
    'other-name',
    'size',
    'net-invoiced',
  ]);
  expect(await of('type=supplier&limit=1')).toEqual({
    type: 'supplier',
    limit: 1,
    properties: [{ id: 'identifier', name: 'Identifier' }],
  });
  expect(ids(await of('')).length).toBe(13);
  expect((await refused(await get('/reconcile/extend/propose?type=person')))[1]).toBe('BAD_USER_INPUT');
});

test('no answer has anything of a person or of how to reach one', async () => {
  const { json, post, get } = await reconciling(graph);
  const { properties } = PROPOSAL.parse(await json('/reconcile/extend/propose'));
  const all = extend([MINISTRY, ALPINE], ...properties.map(({ id }) => id));
  const answers = [
    await post(all),
    await post({ queries: JSON.stringify({ q: { query: 'Jo Bloggs' }, r: { query: 'jo@example.org' } }) }),
    await get(`/reconcile/preview?id=${ALPINE}`),
    await get('/reconcile/suggest/entity?prefix=bloggs'),
  ];
  for (const answer of answers) expect(await answer.text()).not.toMatch(/bloggs|example\.org/i);
});

test('origins that the server lists may read answers, and no others', async () => {
  const friend = 'https://example.org';
  const { get } = await reconciling(graph, { CORS_ORIGINS: friend });
  const allowed = async (origin: string) =>
    (await get('/reconcile', { headers: { origin } })).headers.get('access-control-allow-origin');
  expect([await allowed(friend), await allowed('https://example.com')]).toEqual([friend, null]);
});
