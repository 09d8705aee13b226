import type { SpendFacet } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { Counted, Names } from '../graphql/facets.ts';
import { assertFew, MOST_TOGETHER } from '../graphql/few.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { INT64_MAX } from '../decimal.ts';
import { propertyOf } from './dimensions.ts';
import type { LineList } from './line-list.ts';
import type { SpendQuestion } from './question.ts';

const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/**
 * The lines of a list counted by what they have in common, with what they add up to: the groups of the question that counts
 * the list, so that they add up to its total.
 * @throws BuyergraphError LIMIT_EXCEEDED when there are too many to be looked at together.
 */
export async function facetOfLines(
  by: SpendFacet,
  { list, question: { filter } }: Readonly<{ list: LineList; question: SpendQuestion }>,
  { loaders }: Context,
): Promise<Counted[]> {
  const version = list.by === 'VERSION' ? list.ids : null;
  const dimensions = { d1: propertyOf(by, filter), d2: version ? 'versionId' : '', d3: '' };
  const after = { netE4: INT64_MAX, k1: null, k2: '', k3: '' };
  const page = { dimensions, order: 'NET_DESC', after, limit: MOST_TOGETHER + 1 } as const;
  const groups = assertFew(
    await loaders.spend.groups({ filter, page }),
    `groups of ${by}`,
    'name a buyer or a supplier, or fewer years',
  );
  return groups
    .filter(({ k2 }) => version === null || version.includes(k2))
    .map(({ k1, lines, netE4 }) => ({ value: k1, count: lines, netE4 }))
    .toSorted(mostFirst);
}

/** How what lines have in common is called: by what the filter takes, and by a name. */
export const lineNames = ({
  loaders: { organisation, supplier, framework },
}: Context): Names<SpendFacet> => ({
  BUYER: async (id) => ({
    key: toNodeId('Organisation', id),
    label: (await organisation.byId.load(id))!.name,
  }),
  SUPPLIER: async (id) => ({
    key: toNodeId('Supplier', id),
    label: (await supplier.byId.load(id))!.name,
  }),
  FAMILY: async (slug) => ({ key: slug, label: (await framework.familyNamed(slug)).name }),
  FRAMEWORK: async (slug) => ({ key: slug, label: (await framework.frameworkNamed(slug)).name }),
  LOT_CATEGORY: async (slug) => ({ key: slug, label: (await framework.categoryNamed(slug)).name }),
  LOT: async (id) => ({ key: id, label: (await framework.lotNamed(id)).name }),
});
