import type { SearchKind } from '../../generated/schema-types.ts';
import type { Finder } from '../domain/finder.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** Who buys is found as a buyer, if those are looked for; who sells and does not buy as a supplier. */
const kindOf = ({ isBuyer }: RowOf<'search-names'>, kinds: ReadonlySet<SearchKind>): SearchKind =>
  isBuyer && kinds.has('ORGANISATION') ? 'ORGANISATION' : 'SUPPLIER';

/** Finds organisations, as buyers or suppliers, by full text over all their names, and by what registers gave them. */
export const namesFinder: Finder = {
  kinds: ['ORGANISATION', 'SUPPLIER'],
  async find(_, { nameText: text, reference, kinds, candidates }, { organisation }) {
    const rows = await organisation.named(candidates).load({ text, reference });
    const hits = rows
      .map((row) => ({ ...row, kind: kindOf(row, kinds) }))
      .filter(({ kind, isSupplier }) => kind === 'ORGANISATION' || isSupplier);
    return { hits, isAll: rows.every(({ looked }) => looked < candidates) };
  },
};
