import { expect, test } from 'vitest';
import { contractsOcds } from '../../../../seed/sources/contracts-ocds/index.ts';
import type { Importer } from '../../../../seed/sources/importer.ts';
import { checkedFile } from '../../../../seed/run/check.ts';
import { AS_GIVEN } from '../../../../seed/run/context.ts';
import { SILENT } from '../../../../seed/progress.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';

async function saidOf(...parties: object[]): Promise<string[]> {
  const importer: Importer = contractsOcds;
  const path = releasesFile([awardRelease('ocds-b5fd17-1', 'Ministry', { parties })]);
  const { report } = await checkedFile(importer, await importer.read(path, null), {
    options: AS_GIVEN,
    progress: SILENT,
  });
  return report.done().notes;
}

const supplier = (more: object) => ({ id: 's', name: 'Acme Ltd', roles: ['supplier'], ...more });

test.each([
  { details: { scale: 'sme', sme: true }, sme: 'yes' },
  { details: { scale: 'large' }, sme: false },
  { details: { scale: 'large', vcse: true }, vcse: 'true' },
  { details: { scale: 'small' } },
  { sme: true, vcse: false },
])('a supplier that states %j disagrees with nobody', async (more) => {
  expect(await saidOf(supplier(more))).toEqual([]);
});

test('sizes and forms that one record states in two ways are told with their number and the first', async () => {
  const notes = await saidOf(
    supplier({ details: { scale: 'micro', sme: false } }),
    supplier({ details: { sme: true }, sme: 'no', name: 'Boreal' }),
    supplier({ details: { scale: 'large' }, sme: true, vcse: true, vco: 0 }),
  );
  expect(notes).toEqual([
    'Stated in two ways: whether a supplier is an SME (its scale counts, if it has one), 3 times, the first “Acme Ltd” of ocds-b5fd17-1.',
    'Stated in two ways: whether a supplier is a charity or social enterprise, once, the first “Acme Ltd” of ocds-b5fd17-1.',
  ]);
});
