import type { SearchKind } from '../../generated/schema-types.ts';
import type { Finder, Found } from '../domain/finder.ts';
import type { Loaders } from '../domain/loaders.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** Who buys is found as a buyer, if those are looked for; who sells and does not buy as a supplier. */
const kindOf = ({ isBuyer }: RowOf<'search-names'>, kinds: ReadonlySet<SearchKind>): SearchKind =>
  isBuyer && kinds.has('ORGANISATION') ? 'ORGANISATION' : 'SUPPLIER';

/** Whom an import would take a printed name for, where its words alone are in no name: “Ministry of Justice (MoJ)”. */
async function meantBy(printed: string, { resolve }: Loaders['organisation']): Promise<Found> {
  const body = await resolve(printed);
  if (!body) return { hits: [], isAll: true };
  const { id, name } = body;
  const hit = {
    kind: 'ORGANISATION',
    id,
    name,
    matchedName: printed,
    field: 'OTHER_NAME',
    weight: 0,
  } as const;
  return { hits: [hit], isAll: true };
}

/** Finds organisations, as buyers or suppliers, by full text over all their names, and by what registers gave them. */
export const namesFinder: Finder = {
  kinds: ['ORGANISATION', 'SUPPLIER'],
  async find(_, { nameText: text, reference, kinds, candidates }, { organisation }) {
    const rows = await organisation.named(candidates).load({ text, reference });
    const hits = rows
      .map((row) => ({ ...row, kind: kindOf(row, kinds) }))
      .filter(({ kind, isSupplier }) => kind === 'ORGANISATION' || isSupplier);
    if (rows.length === 0 && kinds.has('ORGANISATION')) return meantBy(reference, organisation);
    return { hits, isAll: rows.every(({ looked }) => looked < candidates) };
  },
};
