import { beforeAll, expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import { loadSample, loadSupplierSizes } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { linksOf, nodesOf } from '../support/facts-in.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { rowsOf } from '../support/saved-answer.ts';
import falseFriends from './derive/identity/false-friends.json' with { type: 'json' };
import { describeWith, sharedData } from './shared-data.ts';

const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';
const OLDER = 'g-cloud-sales/G-Cloud-Total-Spend-13-12-13.csv';
const NEWER = 'g-cloud-sales/G-Cloud-Spend-14-07-14-v2-For-import.2012-rows-only.csv';
const FRAMEWORKS = 'digital-marketplace-frameworks';

const load = (graph: Graph, path: string) => imported(graph, [path.split('/')[0]!, sharedData(path)]);

const MINISTRY = 'ministry-of-justice';
const spendOf = `query ($filter: SpendFilter) {
  invoiced(filter: $filter) {
    total { net lines }
    basis { datasets { asAt lines net } }
    groups(by: [BUYER], first: 100) { nodes { buyer { slug name isUnresolved } net lines } }
  }
}`;

describeWith(
  REGISTER,
  OLDER,
  NEWER,
  FRAMEWORKS,
)('the published files', () => {
  let graph: Graph;
  let first: string;

  beforeAll(async () => {
    graph = await emptyGraph();
    for (const path of [REGISTER, OLDER, NEWER, FRAMEWORKS]) await load(graph, path);
    await loadSupplierSizes(graph);
    first = await checksum(graph);
  });

  test('the register of June 2026 has 1,254 bodies, 589 of them closed', async () => {
    const count = `query ($status: String) { organisations(filter: { status: $status }, first: 1) { totalCount } }`;
    const bodies = (await nodesOf(graph, 'Organisation')).filter(
      ({ source }) => source === 'govuk-organisations',
    );
    expect(bodies).toHaveLength(1_254);
    const { organisations } = await ask(graph, count, { status: 'closed' });
    expect(organisations.totalCount).toBe(589);
  });

  test('43 bodies are directly part of the Ministry of Justice, 36 of them not closed', async () => {
    const rows = await rowsOf(graph, 'bodies-of', { parent: MINISTRY, scope: 'CHILDREN' });
    expect(rows).toHaveLength(43);
    expect(rows.filter(({ status }) => status !== 'closed')).toHaveLength(36);
  });

  test('the newer file counts for its months and the older for the rest', async () => {
    const { invoiced } = await ask(graph, spendOf, { filter: {} });
    expect(invoiced.total.net).toBe('77803257.5525');
    expect(invoiced.basis.datasets).toEqual([
      { asAt: '2013-12-13', lines: 4_377, net: '70705370.61' },
      { asAt: '2014-07-14', lines: 569, net: '7097886.9425' },
    ]);
  });

  test('a day before the newer file is answered from the older alone', async () => {
    const { invoiced } = await ask(graph, spendOf, { filter: { knownAt: '2014-01-01' } });
    expect(invoiced.total).toEqual({ net: '77788989.55', lines: 4_699 });
    expect(invoiced.basis.datasets).toEqual([{ asAt: '2013-12-13', lines: 4_699, net: '77788989.55' }]);
  });

  test('a day before any file has nothing', async () => {
    const { invoiced } = await ask(graph, spendOf, { filter: { knownAt: '2013-12-12' } });
    expect(invoiced.total).toEqual({ net: '0.00', lines: 0 });
  });

  test('the ministry alone, as the December file had it', async () => {
    const { invoiced } = await ask(graph, spendOf, { filter: { buyer: MINISTRY, knownAt: '2013-12-31' } });
    expect(invoiced.total).toEqual({ net: '7623650.79', lines: 246 });
  });

  test('each body of the ministry that bought has a sourced place below it', async () => {
    const around = { buyer: MINISTRY, scope: 'SELF_AND_DESCENDANTS', knownAt: '2013-12-31' };
    const { invoiced } = await ask(graph, spendOf, { filter: around });
    const buyers = invoiced.groups.nodes.map(({ buyer }: { buyer: { slug: string } }) => buyer.slug);
    expect(buyers.toSorted()).toEqual([
      'hm-courts-and-tribunals-service',
      'hm-prison-service',
      'lancashire-probation-trust',
      'leicestershire-and-rutland-probation-trust',
      'ministry-of-justice',
      'northumbria-probation-trust',
      'office-of-the-public-guardian',
      'youth-justice-board-for-england-and-wales',
    ]);
    const places = `query ($of: String!) { bodies(of: $of, first: 100) { edges { node { slug } parent { slug } validFrom validTo source } } }`;
    const { bodies } = await ask(graph, places, { of: MINISTRY });
    type Place = { node: { slug: string }; parent: { slug: string }; source: string };
    const found = bodies.edges.filter(({ node }: Place) => buyers.includes(node.slug));
    expect(new Set(found.map(({ node }: Place) => node.slug)).size).toBe(7);
    expect(found.filter(({ source }: Place) => !source)).toEqual([]);
    expect(found.find(({ node }: Place) => node.slug === 'lancashire-probation-trust')).toMatchObject({
      parent: { slug: 'national-offender-management-service' },
      validFrom: '2009-04-01',
      validTo: '2014-10-31',
      source: expect.stringContaining('https://publications.parliament.uk/'),
    });
  });

  test('no false friend is taken for a body of the ministry', async () => {
    const { bodies } = await ask(graph, '{ bodies(of: "ministry-of-justice", first: 100) { nodes { id } } }');
    const family = new Set(bodies.nodes.map(({ id }: { id: string }) => id.replace('organisation:', '')));
    const spellings = new Set(falseFriends.names.map(({ spelling }) => spelling.toLowerCase()));
    const mentions = await linksOf(graph, 'RESOLVES_TO');
    const friends = mentions.filter(({ from }) =>
      spellings.has(from.split('|BUYER|')[1]?.toLowerCase() ?? ''),
    );
    expect(friends.length).toBeGreaterThan(0);
    expect(friends.filter(({ to }) => family.has(to))).toEqual([]);
  });

  test('every rollup is what its lines add up to', async () => {
    const { suppliers, rollups, findings } = await audit(graph, noProgress, false);
    expect(findings).toEqual([]);
    expect({ suppliers, hasRollups: rollups > 1_000 }).toEqual({ suppliers: 212, hasRollups: true });
  });

  test('a second import of each file writes nothing at all', async () => {
    const before = await graph.bookmark();
    for (const path of [REGISTER, OLDER, NEWER, FRAMEWORKS]) {
      const { created, updated, retired, unchanged } = await load(graph, path);
      expect({ path, created, updated, retired }).toEqual({ path, created: 0, updated: 0, retired: 0 });
      expect(unchanged).toBeGreaterThan(0);
    }
    expect(await graph.bookmark()).toBe(before);
  });

  test('another order, and a sample that was there before, end in the same graph', async () => {
    const again = await emptyGraph();
    await loadSample(again);
    for (const path of [NEWER, FRAMEWORKS, OLDER, REGISTER]) await load(again, path);
    expect(await checksum(again)).toBe(first);
  }, 60_000);

  test('of the sample its sizes are left, and no trace of the rest', async () => {
    const datasets = await nodesOf(await theGraph(), 'Dataset');
    expect(datasets.map(({ id }) => id)).toEqual([
      'digital-marketplace-frameworks',
      'g-cloud-sales',
      'govuk-organisations',
      'sample-sizes',
    ]);
  });
});
