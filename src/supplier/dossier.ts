import type { DossierEntryResolvers, QueryResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { decimalFromE4 } from '../decimal.ts';

const SHAPE = ['string'] as const;

/** Everything known of one supplier. */
export const dossier: Extract<QueryResolvers['dossier'], Function> = async (
  _,
  { supplier, ...args },
  { graph, loaders, maxFirst },
) => {
  const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
  const resolved = await loaders.supplier.resolve(supplier);
  if (!resolved) return null;
  const page = { published: await graph.published(), after: after?.[0] ?? '', limit: first + 1 };
  const rows = await graph.read('supplier-dossier', { supplierId: resolved.id, ...page });
  return connectionFrom({ rows, first, after, cursorOf: ({ place }) => [place] });
};

export const DossierEntry: DossierEntryResolvers = {
  value: ({ value, amountE4 }) => (amountE4 === null ? value : `${decimalFromE4(amountE4)} in ${value}`),
};
