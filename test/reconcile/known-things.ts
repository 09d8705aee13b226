import type { Graph } from '../../src/graph/graph.ts';
import { emptyGraph } from '../support/graph.ts';
import { importedTogether } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

export const MINISTRY = 'organisation:govuk-content-ministry-of-justice';
export const COURTS = 'organisation:govuk-content-courts';
export const WEATHER = 'organisation:govuk-content-weather';
export const ALPINE = 'supplier:GB-COH-04103211';

const numbered = (id: string, name: string) => ({ id, name, identifier: { scheme: 'GB-COH', id } });

/** A ministry with a body below it, a slip of the pen, namesakes, and suppliers with and without a number. */
export async function knownThings(): Promise<Graph> {
  const graph = await emptyGraph();
  const bodies = [
    {
      slug: 'ministry-of-justice',
      name: 'Ministry of Justice',
      acronym: 'MOJ',
      format: 'Ministerial department',
    },
    {
      slug: 'courts',
      name: 'HM Courts & Tribunals Service',
      acronym: 'HMCTS',
      format: 'Executive agency',
      parents: ['ministry-of-justice'],
    },
    {
      slug: 'weather',
      name: 'Bureau of Northern Weather',
      acronym: 'BNW',
      status: 'closed',
      closedOn: '2014-04-01',
    },
    { slug: 'panel-one', name: 'Panel of Twins' },
    { slug: 'panel-two', name: 'Panel of Twins' },
  ];
  const lines = [
    { buyer: 'Ministry of Justice', supplier: 'Fennel & Rye LLP', net: '120.5', size: 'SME' },
    { buyer: 'Ministry of Justice', supplier: 'Works & Sons Ltd', net: '7' },
    { buyer: 'Bureau of Northen Weather', supplier: 'Fennel & Rye LLP', net: '1' },
    { buyer: 'Otherville Town Council', supplier: 'Ministry of Justice', net: '3' },
  ] as const;
  const suppliers = [
    numbered('04103211', 'Alpine Resourcing Limited'),
    numbered('07654322', 'Borealis Staffing Limited'),
  ];
  const release = awardRelease('ocds-b5fd17-1', 'Ministry of Justice', {
    parties: [
      { ...suppliers[0], roles: ['supplier'], contactPoint: { name: 'Jo Bloggs', email: 'jo@example.org' } },
    ],
    awards: [{ id: '1', status: 'active', value: { amount: 7, currency: 'GBP' }, suppliers }],
  });
  await importedTogether(graph, [
    ['govuk-organisations', registerFile(bodies)],
    ['g-cloud-sales', salesFileOf([...lines])],
    ['contracts-ocds', releasesFile([release])],
  ]);
  return graph;
}
