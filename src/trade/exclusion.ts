import type { SpendExclusion } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { ParamsOf } from '../graph/catalogue.ts';
import { throughMeant, type ThroughMeant, lotLeftOut } from '../identity/through.ts';
import { said } from '../normalised.ts';
import type { Excluded } from '../perimeter/node.ts';
import { sectorNamed } from '../sectors.ts';
import { sizesIn } from '../sizes.ts';
import { assertThroughKnown } from './not-known.ts';

type Named = readonly string[] | null | undefined;

/** What to leave out of lines as their statements take it. */
type LinesExcluded = NonNullable<ParamsOf<'spend-sizes.invoiced'>['not']>;

/**
 * What to leave out of invoiced lines as the statements take it; null is nothing.
 * @throws BuyergraphError BAD_USER_INPUT for a lot of no framework, and for what nobody knows.
 */
export async function linesExcluded(
  excluded: SpendExclusion | null | undefined,
  { buyerIds, supplierIds }: Excluded,
  loaders: Context['loaders'],
): Promise<LinesExcluded | null> {
  if (!excluded) return null;
  const { framework } = loaders;
  const meant = async (name: keyof ThroughMeant, named: Named): Promise<string[]> => {
    const all = await Promise.all(said(named).map((one) => throughMeant({ [name]: one }, framework)));
    return all.map((one) => one[name]!);
  };
  const lots = said(excluded.lot).map(lotLeftOut);
  const [families, frameworks, lotCategories] = await Promise.all([
    meant('family', excluded.family),
    meant('framework', excluded.framework),
    meant('lotCategory', excluded.lotCategory),
  ]);
  await assertThroughKnown({ families, frameworks, lots, lotCategories }, loaders);
  return {
    ...{ buyerIds, supplierIds, families, frameworks, lots, lotCategories },
    sizes: excluded.size?.flatMap(sizesIn) ?? [],
    sectors: said(excluded.sector).map(sectorNamed),
  };
}
