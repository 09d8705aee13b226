import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const contract = (id: string, more: object = {}) => ({
  id,
  status: 'active',
  value: { amount: 500, currency: 'GBP' },
  dateSigned: '2025-02-03',
  ...more,
});

async function told(...releases: object[]) {
  const graph = await emptyGraph();
  const bodies = registerFile([{ slug: 'courts' }, { slug: 'prisons' }]);
  await imported(graph, ['govuk-organisations', bodies]);
  await imported(graph, ['contracts-ocds', releasesFile(releases)]);
  return async (filter: string) => {
    const { awarded } = await ask(
      graph,
      `{ awarded(filter: { ${filter} }) { totals { awards upperBound } warnings { code message } } }`,
    );
    const said = awarded.warnings.find(({ code }: { code: string }) => code === 'CONTRACTS_WITHOUT_AWARD');
    return [awarded.totals[0]?.upperBound ?? null, said?.message.match(/^[\d,]+/)?.[0] ?? null];
  };
}

const alone = (ocid: string, buyer: string, ...contracts: object[]) =>
  awardRelease(ocid, buyer, { tag: ['contract'], awards: [], contracts });

test('contracts of which no notice states an award are in no figure, and the figure says how many match', async () => {
  const of = await told(
    awardRelease('ocds-b5fd17-1', 'Courts', { contracts: [contract('c', { awardID: '1' })] }),
    alone('ocds-b5fd17-2', 'Courts', contract('c'), contract('d', { awardID: '9' })),
    alone('ocds-b5fd17-3', 'Prisons', contract('c'), contract('d', { status: 'cancelled' })),
  );
  expect(await of('')).toEqual(['7.00', '3']);
  expect(await of('buyer: "courts"')).toEqual(['7.00', '2']);
  expect(await of('buyer: "prisons"')).toEqual([null, '1']);
});

test('they match by what is asked: of other months or in another currency there are none', async () => {
  const of = await told(alone('ocds-b5fd17-2', 'Courts', contract('c')));
  expect(await of('from: "2025-02", to: "2025-02"')).toEqual([null, '1']);
  expect(await of('from: "2025-03"')).toEqual([null, null]);
  expect(await of('currency: "EUR"')).toEqual([null, null]);
});

test('a figure of awards alone does not speak of them', async () => {
  const of = await told(awardRelease('ocds-b5fd17-1', 'Courts'));
  expect(await of('')).toEqual(['7.00', null]);
});
