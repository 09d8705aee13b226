import { distance } from 'fastest-levenshtein';
import { BuyergraphError } from '../src/errors.ts';
import { digitalMarketplaceFrameworks } from './digital-marketplace-frameworks/index.ts';
import { gCloudSales } from './g-cloud-sales/index.ts';
import { govukOrganisations } from './govuk-organisations/index.ts';
import type { Importer } from './pipeline/importer.ts';

/** Every kind of source that can be imported, by name. */
export const IMPORTERS: ReadonlyMap<string, Importer> = new Map(
  [govukOrganisations, gCloudSales, digitalMarketplaceFrameworks].map((importer) => [importer.id, importer]),
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
