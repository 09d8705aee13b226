import { expect, test } from 'vitest';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

test('awards by size, one row for each size, currency and VAT basis', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  const parties = [
    { id: 's', name: 'Acme Ltd', roles: ['supplier'], details: { scale: 'sme' } },
    { id: 't', name: 'Boreal Ltd', roles: ['supplier'] },
  ];
  const to = (id: string, amount: number, suppliers: object[]) => ({
    id,
    value: { amount, currency: 'GBP' },
    suppliers,
  });
  const awards = [to('1', 5, [parties[0]!]), to('2', 7, parties), to('3', 11, [])];
  const release = awardRelease('ocds-b5fd17-1', 'Courts', { parties, awards });
  await imported(graph, ['contracts-ocds', releasesFile([release])]);
  const basis = { currency: 'GBP', vat: 'UNKNOWN' };
  expect(await rowsOf(graph, 'awards-by-size', { buyer: 'courts' })).toEqual([
    {
      size: 'UNKNOWN',
      awards: 2,
      sole_amount: '11.00',
      shared_awards: 1,
      shared_upper: '7.00',
      ...basis,
    },
    { size: 'SME', awards: 2, sole_amount: '5.00', shared_awards: 1, shared_upper: '7.00', ...basis },
  ]);
});

test('a buyer nobody knows is said, not taken for one without awards', async () => {
  const graph = await emptyGraph();
  await expect(rowsOf(graph, 'awards-by-size', { buyer: 'nobody' })).rejects.toThrow(/Nobody is known as/);
});
