import { beforeAll, expect, test } from 'vitest';
import { loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { buyergraph } from '../support/command.ts';
import { emptyGraph } from '../support/graph.ts';
import { importedTogether } from '../support/imported.ts';
import { describeWith, sharedData } from '../seed/shared-data.ts';

const REGISTER = 'govuk-organisations';
const FRAMEWORKS = 'digital-marketplace-frameworks';
const OLDER = 'g-cloud-sales/G-Cloud-Total-Spend-13-12-13.csv';
const NEWER = 'g-cloud-sales/G-Cloud-Spend-14-07-14-v2-For-import.2012-rows-only.csv';

type Checked = Record<string, unknown>;

describeWith(
  REGISTER,
  FRAMEWORKS,
  OLDER,
  NEWER,
)('the founding document on the handed sales', () => {
  let graph: Graph;
  let status: number | null;
  let rows: Map<string, Checked>;

  beforeAll(async () => {
    graph = await emptyGraph();
    await importedTogether(graph, [
      [REGISTER, sharedData(REGISTER)],
      [FRAMEWORKS, sharedData(FRAMEWORKS)],
      ['g-cloud-sales', sharedData(OLDER)],
      ['g-cloud-sales', sharedData(NEWER)],
    ]);
    await loadStatements(graph);
    const verified = await buyergraph('verify', '--format', 'json');
    status = verified.status;
    const all = JSON.parse(verified.out) as Checked[];
    rows = new Map(all.map((row) => [String(row['claim']), row]));
    console.log((await buyergraph('verify')).out);
  });

  const of = (id: string): Checked | undefined => rows.get(`moj-digital-2018.${id}`);

  test('nothing in it is refuted, and nothing that cannot be told counts as wrong', () => {
    expect(status).toBe(0);
  });

  test('the £245.29m is covered in part', () => {
    expect(of('g-cloud-total')).toMatchObject({
      ...{ printed: '£245.29m', stated: '245290000.00', computed: '8979871.56' },
      ...{ difference: '-236310128.44', first_month: '2012-04', last_month: '2013-11' },
      ...{ coverage: '0.270270', reason: 'PARTLY_COVERED' },
    });
  });

  test('“£25.5” and “£22.13” have no unit', () => {
    expect(of('g-cloud-hosting')).toMatchObject({ reason: 'UNIT_MISSING', unit_origin: 'INFERRED' });
    expect(of('dos-total')).toMatchObject({ reason: 'UNIT_MISSING', computed: null });
  });

  test('the 54 % may not be compared with the 33 %, which are the target', () => {
    expect(of('sme-share-against-target')).toMatchObject({
      reason: 'DIFFERENT_BASIS',
      explanation: expect.stringMatching(/^54% may not be compared with: 33 %/),
    });
    expect(of('sme-target')).toMatchObject({ reason: 'OK', computed: '33.00' });
    expect(of('sme-share-2012-13')).toMatchObject({ reason: 'DIFFERENT_BASIS' });
  });

  test('its parts by lot are computed and add up to its computed total', () => {
    const pence = (id: string): number => Math.round(Number(of(id)?.['computed']) * 100);
    const [support, hosting, software] = ['support', 'hosting', 'software'].map((lot) =>
      pence(`g-cloud-${lot}`),
    );
    expect(support! + hosting! + software!).toBe(pence('g-cloud-total'));
  });

  test('its own sums come out', () => {
    const sums = ['g-cloud-total', 'g-cloud-sme-share', 'dos-sme-share'].map((id) => of(id)?.['sums']);
    expect(sums).toEqual([
      ['£203,740,000.00 + £25,500,000.00 + £16,050,000.00 = £245,290,000.00, which is right'],
      ['£133,560,000.00 of £245,290,000.00 = 54.45 %, which is right'],
      ['£9,260,000.00 of £22,130,000.00 = 41.84 %, which is right'],
    ]);
  });

  test('no line is held of Digital Outcomes and Specialists', () => {
    expect(of('dos-sme')).toMatchObject({ reason: 'NO_LINES', computed: null });
  });
});
