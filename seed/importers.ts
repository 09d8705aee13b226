import { distance } from 'fuzzball';
import { BuyergraphError } from '../src/errors.ts';
import { ccsCustomerUrns } from './sources/ccs-customer-urns/index.ts';
import { contractsFinderCsv } from './sources/contracts-finder-csv/index.ts';
import { contractsOcds } from './sources/contracts-ocds/index.ts';
import { cpv } from './sources/cpv/index.ts';
import { digitalMarketplaceFrameworks } from './sources/digital-marketplace-frameworks/index.ts';
import { dosOpportunities } from './sources/dos-opportunities/index.ts';
import { gCloudSales } from './sources/g-cloud-sales/index.ts';
import { govukOrganisations } from './sources/govuk-organisations/index.ts';
import { orgIdSchemes } from './sources/org-id-schemes/index.ts';
import type { ImportContext, Importer } from './importer.ts';
import type { ImportReport } from './report.ts';

/** Every kind of source that can be imported, by name; registers before what refers to them. */
export const IMPORTERS: ReadonlyMap<string, Importer> = new Map(
  [
    govukOrganisations,
    digitalMarketplaceFrameworks,
    cpv,
    orgIdSchemes,
    ccsCustomerUrns,
    gCloudSales,
    contractsFinderCsv,
    dosOpportunities,
    contractsOcds,
  ].map((importer) => [importer.id, importer]),
);

/** @throws BuyergraphError BAD_USER_INPUT with the nearest known name. */
export function importerNamed(name: string): Importer {
  const found = IMPORTERS.get(name);
  if (found) return found;
  const names = [...IMPORTERS.keys()];
  const [nearest] = names.toSorted((a, b) => distance(name, a) - distance(name, b));
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `There is no source “${name.slice(0, 100)}”. Did you mean ${nearest}? Known: ${names.join(', ')}.`,
  );
}

/**
 * Loads a path as one kind of source.
 * @throws BuyergraphError SOURCE_REFUSED when it is not of that kind, naming the kind it is of if that is known.
 */
export async function loadedAs(
  importer: Importer,
  path: string,
  context: ImportContext,
): Promise<ImportReport> {
  try {
    return await importer.load(path, context);
  } catch (thrown) {
    const isRefusal = thrown instanceof BuyergraphError && thrown.code === 'SOURCE_REFUSED';
    if (!isRefusal || (await importer.recognises(path))) throw thrown;
    for (const { id, recognises } of IMPORTERS.values())
      if (await recognises(path))
        throw new BuyergraphError('SOURCE_REFUSED', `${thrown.message} It is ${id}: import it as that.`, {
          cause: thrown,
        });
    throw thrown;
  }
}
