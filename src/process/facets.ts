import type { Facet, PurchaseFacet } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { toNodeId } from '../graphql/node-id.ts';

type Loaders = Context['loaders'];
type Counted = { value: string; count: number };
type Named = { key: string; label: string };

const NOT_STATED = { key: null, label: 'not stated' } as const;

/** How a facet that stands for things is called: by what its filter takes, and by a name. */
const NAMED: Partial<Record<PurchaseFacet, (id: string, loaders: Loaders) => Promise<Named>>> = {
  BUYER: async (id, { organisation }) => ({
    key: toNodeId('Organisation', id),
    label: (await organisation.byId.load(id))!.name,
  }),
  SUPPLIER: async (id, { supplier }) => ({
    key: toNodeId('Supplier', id),
    label: (await supplier.byId.load(id))!.name,
  }),
  FRAMEWORK: async (id, { framework }) => ({ key: id, label: (await framework.bySlug.load(id))!.name }),
  LOT: async (id, { framework }) => ({ key: id, label: (await framework.lotById.load(id))!.name }),
  CPV: async (id, { process }) => ({ key: id, label: (await process.code.load(id))?.name ?? id }),
};

async function facetOf(by: PurchaseFacet, { value, count }: Counted, { loaders }: Context): Promise<Facet> {
  const named =
    value === '' ? NOT_STATED : await (NAMED[by]?.(value, loaders) ?? { key: value, label: value });
  return { by, ...named, count };
}

/** How many purchases of a list have what in common, for each facet asked for; `read` counts by one. */
export const facetsOf = async (
  by: readonly PurchaseFacet[],
  read: (by: PurchaseFacet) => Promise<readonly Counted[]>,
  context: Context,
): Promise<Facet[]> =>
  (
    await Promise.all(
      [...new Set(by)].map(async (one) =>
        Promise.all((await read(one)).map((counted) => facetOf(one, counted, context))),
      ),
    )
  ).flat();
