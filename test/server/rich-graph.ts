import { loadSample, loadStatements } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { codesFile } from '../support/codes-file.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf, type LineTold } from '../support/sales-file.ts';

const MINISTRY = { slug: 'ministry', format: 'Ministerial department' };
const OFFICE = {
  ...{ slug: 'office', name: 'Office', status: 'closed' },
  ...{ parents: ['ministry'], supersededBy: ['ministry'] },
};

const BUREAU = { slug: 'bureau', status: 'closed', supersededBy: ['office'] };

/** The courts came under the ministry between two registers, so that the day of a hierarchy tells. */
const REGISTERS = [
  registerFile([MINISTRY, OFFICE, BUREAU, { slug: 'courts' }], '2012-01-01'),
  registerFile([MINISTRY, OFFICE, BUREAU, { slug: 'courts', parents: ['ministry'] }], '2016-01-01'),
];

const line = (more: Partial<LineTold>): LineTold => ({
  buyer: 'Ministry',
  supplier: 'Acme Ltd',
  net: '10',
  size: 'SME',
  ...more,
});
const LINES = [
  line({}),
  line({ buyer: 'Courts', lot: '4', sector: 'Wider Public Sector' }),
  line({ buyer: 'Office', framework: 'G-Cloud 4' }),
  line({ buyer: 'Courts', supplier: 'Boreal', size: 'Large' }),
  line({ buyer: 'Ministry', supplier: 'Boreal', size: '', month: '2013-05' }),
  line({ buyer: 'Crown Team', supplier: 'Corvus LLP', size: '', net: '100' }),
  // Of two sizes, of which the later one counts where the latest is asked for.
  line({ supplier: 'Juliet', size: 'Large' }),
  line({ supplier: 'Juliet', month: '2013-05' }),
  // The courts alone have a supplier, a family and a lot that nobody else has.
  line({
    ...{ buyer: 'Courts', supplier: 'Hotel Ltd' },
    ...{ framework: 'Digital Outcomes and Specialists 2', lot: 'Digital specialists' },
  }),
  // Buyers are alike from five suppliers on.
  ...['Delta', 'Echo', 'Foxtrot', 'Golf'].flatMap((supplier) =>
    ['Ministry', 'Office'].map((buyer) => line({ buyer, supplier })),
  ),
];

const tender = (title: string, more: object = {}) => ({
  ...{ title, techniques: { hasFrameworkAgreement: false } },
  ...more,
});
const IN_72 = { classification: { scheme: 'CPV', id: '72000000', description: 'IT services' } };
const CLOSED = { tenderPeriod: { endDate: '2020-12-31' } };
const EXPECTED = { status: 'closed', value: { amount: 7, currency: 'GBP' } };
const HOSTING = {
  ...{ id: '1', relationship: ['framework'], scheme: 'digital-marketplace' },
  ...{ identifier: 'g-cloud-9', title: 'cloud-hosting' },
};

/** A purchase from its announcement to its award, of which is known who applied. */
const decided = (number: number, buyer: string) =>
  awardRelease(`ocds-b5fd17-${number}`, buyer, {
    tag: ['tender', 'award'],
    tender: tender('Decided', number === 7 ? EXPECTED : {}),
    bids: { statistics: [{ id: '1', measure: 'smeBids', value: number }] },
  });

/** Announced 47 days after its day. */
const LATE = awardRelease('ocds-b5fd17-9', 'Office', {
  awards: [{ id: '1', status: 'active', date: '2024-11-15', suppliers: [{ id: 's', name: 'Acme Ltd' }] }],
});

const RELEASES = [
  awardRelease('ocds-b5fd17-1', 'Ministry'),
  awardRelease('ocds-b5fd17-2', 'Courts', { tender: tender('Call-off RM1557.9 (G-Cloud 9)') }),
  awardRelease('ocds-b5fd17-3', 'Courts', {
    tag: ['tender'],
    awards: [],
    tender: tender('Paving, G-Cloud 9 RM1557.9', { ...CLOSED, ...IN_72, ...EXPECTED }),
    relatedProcesses: [HOSTING],
  }),
  awardRelease('ocds-b5fd17-4', 'Ministry', {
    tag: ['tender'],
    awards: [],
    tender: tender('Paving', { ...CLOSED, documents: [{ id: 'd', noticeType: 'UK4' }] }),
  }),
  awardRelease('ocds-b5fd17-5', 'Office', {
    tag: ['tender', 'award', 'contract'],
    tender: tender('Hosting', IN_72),
    relatedProcesses: [HOSTING],
    contracts: [{ id: 'c', awardID: '1', period: { startDate: '2025-03-01', endDate: '2026-02-28' } }],
  }),
  decided(6, 'Ministry'),
  decided(7, 'Courts'),
  decided(8, 'Ministry'),
  LATE,
];

/** A graph in which each condition of the schema holds for some things and not for others. */
export async function richGraph(): Promise<Graph> {
  const graph = await emptyGraph();
  await loadSample(graph);
  for (const file of REGISTERS) await imported(graph, ['govuk-organisations', file]);
  await imported(graph, ['g-cloud-sales', salesFileOf(LINES.slice(0, 3), '2013-12-31')]);
  await imported(graph, ['g-cloud-sales', salesFileOf(LINES, '2014-06-30')]);
  await imported(graph, ['cpv', codesFile(['72000000', '72400000'])]);
  await imported(graph, ['contracts-ocds', releasesFile(RELEASES)]);
  await loadStatements(graph);
  return graph;
}
