import { distance } from 'fuzzball';
import { BuyergraphError } from '../../src/errors.ts';
import { ccsCustomerUrns } from '../sources/ccs-customer-urns/index.ts';
import { claims } from '../sources/claims/index.ts';
import { contractsFinderCsv } from '../sources/contracts-finder-csv/index.ts';
import { contractsOcds } from '../sources/contracts-ocds/index.ts';
import { cpv } from '../sources/cpv/index.ts';
import { digitalMarketplaceFrameworks } from '../sources/digital-marketplace-frameworks/index.ts';
import { dosOpportunities } from '../sources/dos-opportunities/index.ts';
import { gCloudSales } from '../sources/g-cloud-sales/index.ts';
import { govukOrganisations } from '../sources/govuk-organisations/index.ts';
import { orgIdSchemes } from '../sources/org-id-schemes/index.ts';
import { rules } from '../sources/rules/index.ts';
import type { Importer } from '../sources/importer.ts';

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
    rules,
    claims,
  ].map((importer: Importer) => [importer.source.id, importer]),
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
