import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ALPINE, COURTS, knownThings, MINISTRY, WEATHER } from './known-things.ts';
import { type Query, reconciling } from './reconciling.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await knownThings();
});

const features = (all: readonly { id: string; value: boolean | number }[]) =>
  Object.fromEntries(all.map(({ id, value }) => [id, value]));

test('a name is answered with who bears it, of which type, how surely and why', async () => {
  const { one } = await reconciling(graph);
  expect(await one({ query: 'Ministry of Justice', type: 'organisation', limit: 3 })).toEqual([
    {
      id: MINISTRY,
      name: 'Ministry of Justice',
      description: 'Ministerial department, MOJ',
      type: [
        { id: 'organisation', name: 'Public body or other buyer' },
        { id: 'supplier', name: 'Supplier' },
      ],
      score: 100,
      match: true,
      features: [{ id: 'exact-name', value: true }],
    },
  ]);
});

test.each<[Query | string, string, string, number]>([
  ['the MINISTRY of justice.', MINISTRY, 'normalised-name', 98],
  ['MoJ', MINISTRY, 'curated-rule', 95],
  ['BNW', WEATHER, 'acronym', 93],
  ['Bureau of Northern Weather (BNW)', WEATHER, 'name-and-more', 94],
  ['Justice, Ministry of', MINISTRY, 'name-and-more', 94],
  ['hm courts and tribunals service', COURTS, 'normalised-name', 98],
  ['ministry-of-justice', MINISTRY, 'slug', 100],
  [MINISTRY, MINISTRY, 'id', 100],
  [ALPINE, ALPINE, 'id', 100],
  ['GB-COH:04103211', ALPINE, 'identifier', 100],
  ['ALPINE RESOURCING LTD', ALPINE, 'normalised-name', 98],
  ['Alpine Resourcing', ALPINE, 'normalised-name', 98],
  [{ query: 'Bureau of Northern Weather', type: ['organisation'] }, WEATHER, 'exact-name', 100],
])('%j is whom an importer would link', async (query, id, method, score) => {
  const { one } = await reconciling(graph);
  const [first] = await one(query);
  expect([first?.id, first?.match, first?.score, features(first?.features ?? [])[method]]).toEqual([
    id,
    true,
    score,
    true,
  ]);
});

test.each<[Query | string, string | undefined, string]>([
  ['Ministry of Justise', MINISTRY, 'a letter wrong'],
  ['justice', MINISTRY, 'a word of it'],
  ['Ministry of Justice Digital Studio Team Nine', MINISTRY, 'more words than it has'],
  ['Panel of Twins', 'organisation:govuk-content-panel-one', 'two of one name'],
  ['Alpine Resourcing LLP', ALPINE, 'another legal form'],
  ['04103211', ALPINE, 'a number without its scheme'],
])('%j is somebody alike, and no match: %j', async (query, id) => {
  const { one } = await reconciling(graph);
  const all = await one(query);
  expect(all[0]?.id).toBe(id);
  expect(all.filter(({ match, score }) => match || score > 90)).toEqual([]);
});

test('what nobody is called finds nobody', async () => {
  const { one } = await reconciling(graph);
  expect(await one('zzzyx qqqw')).toEqual([]);
  expect(await one('n/a')).toEqual([]);
  expect(await one('&')).toEqual([]);
});

test('a slip of the pen that a file prints is to be looked at, beside the body it may be of', async () => {
  const { one } = await reconciling(graph);
  const all = await one({ query: 'Bureau of Northen Weather', type: 'organisation' });
  expect(all.map(({ id, match }) => [id, match])).toEqual([
    ['organisation:name-bureau-of-northen-weather', false],
    [WEATHER, false],
  ]);
  expect(features(all[0]!.features)['near-a-listed-body']).toBe(true);
});

test('a type leaves out who is none of it, and several take in all', async () => {
  const { one } = await reconciling(graph);
  expect(await one({ query: 'HM Courts & Tribunals Service', type: 'supplier' })).toEqual([]);
  expect(await one({ query: 'Fennel & Rye LLP', type: 'organisation' })).toEqual([]);
  const [both] = await one({ query: 'Fennel & Rye LLP', type: ['organisation', 'supplier'] });
  expect([both?.id, both?.match]).toEqual(['supplier:name-fennel-and-rye-llp', true]);
});

test('who buys and sells is one thing of both types under one id', async () => {
  const { one } = await reconciling(graph);
  const ids = await Promise.all(
    ['organisation', 'supplier'].map(
      async (type) => (await one({ query: 'Ministry of Justice', type }))[0]?.id,
    ),
  );
  expect(ids).toEqual([MINISTRY, MINISTRY]);
});

const wanted = (pid: string, v: unknown) => [{ pid, v }];

test('a number says who it is, whatever the name; one that nobody has leaves only a listed body to its name', async () => {
  const { one } = await reconciling(graph);
  for (const properties of [wanted('company-number', 4_103_211), wanted('identifier', 'GB-COH:4103211')])
    for (const query of ['Alpine Resourcing Limited', 'Some other name', undefined]) {
      const [first] = await one({ query, type: 'supplier', properties });
      expect([first?.id, first?.match, first?.score]).toEqual([ALPINE, true, 100]);
    }
  const stranger = wanted('company-number', '01234568');
  const [supplier] = await one({ query: 'Fennel & Rye LLP', properties: stranger });
  expect([supplier?.match, features(supplier!.features)['number-of-nobody-known']]).toEqual([false, true]);
  const [body] = await one({ query: 'Ministry of Justice', properties: stranger });
  expect([body?.id, body?.match]).toEqual([MINISTRY, true]);
  const [other] = await one({ query: 'Alpine Resourcing Limited', properties: stranger });
  expect([other?.id, other?.match, features(other!.features)['property-company-number']]).toEqual([
    ALPINE,
    false,
    false,
  ]);
});

test('numbers of two make neither a match', async () => {
  const { one } = await reconciling(graph);
  const all = await one({ properties: wanted('identifier', ['GB-COH:04103211', 'GB-COH:07654322']) });
  expect(all.map(({ id, match, score }) => [id, match, score])).toEqual([
    [ALPINE, false, 90],
    ['supplier:GB-COH-07654322', false, 90],
  ]);
  expect(features(all[0]!.features)['one-of-several']).toBe(true);
});

test('another property confirms a match or denies it, and says nothing where nothing is known', async () => {
  const { one } = await reconciling(graph);
  const of = async (pid: string, v: unknown) => {
    const [first] = await one({ query: 'HM Courts & Tribunals Service', properties: wanted(pid, v) });
    return [first?.match, first?.score, features(first!.features)[`property-${pid}`]];
  };
  expect(await of('parent', 'ministry of JUSTICE')).toEqual([true, 100, true]);
  expect(await of('parent', { id: MINISTRY, name: 'Ministry of Justice' })).toEqual([true, 100, true]);
  expect(await of('parent', ['Home Office', 'Ministry of Justice'])).toEqual([true, 100, true]);
  expect(await of('parent', 'Home Office')).toEqual([false, 50, false]);
  expect(await of('closed-on', '2014-04-01')).toEqual([true, 100, undefined]);
  expect(await of('format', '')).toEqual([true, 100, undefined]);
});

test('as a client asks: by GET and by POST, each query by itself under its own key', async () => {
  const { url, get, batch } = await reconciling(graph);
  const queries = { 'row 1': { query: 'MoJ' }, q1: { query: 'zzzyx qqqw' }, q2: { query: 'MoJ', limit: 1 } };
  const posted = await batch(queries);
  expect(Object.keys(posted)).toEqual(['row 1', 'q1', 'q2']);
  expect([posted['row 1']!.result[0]!.id, posted['q1']!.result]).toEqual([MINISTRY, []]);
  expect(posted['q2']!.result).toEqual([posted['row 1']!.result[0]]);
  const asked = await get(
    `/reconcile?${new URLSearchParams({ queries: JSON.stringify(queries) }).toString()}`,
  );
  expect([asked.status, await asked.json()]).toEqual([200, posted]);
  expect(url).toContain('127.0.0.1');
});
