import type { SpendDimension } from '../../generated/schema-types.ts';
import type { SpendGroupResolvers } from '../../generated/resolver-types.ts';
import type { Context } from '../domain/context.ts';
import { shareOf } from '../decimal.ts';
import { partyFields } from '../graphql/party-fields.ts';
import { sizeOfKey } from '../supplier/node.ts';
import { keyOf } from './groups.ts';
import type { SpendGroupNode } from './node.ts';
import { recordsOf } from './records.ts';
import { sumOf } from './sums.ts';

type Frameworks = Context['loaders']['framework'];

const key = (dimension: SpendDimension) => (group: SpendGroupNode) => keyOf(group, dimension) ?? null;

/** The thing that is the key of groups by a dimension; null for groups by another, and of lines that name none. */
const named =
  <Thing>(dimension: SpendDimension, read: (slug: string, framework: Frameworks) => Thing) =>
  (group: SpendGroupNode, _: unknown, { loaders }: Context): Thing | null => {
    const slug = keyOf(group, dimension);
    return slug ? read(slug, loaders.framework) : null;
  };

export const SpendGroup: SpendGroupResolvers = {
  ...partyFields(keyOf),
  family: named('FAMILY', (slug, framework) => framework.familyNamed(slug)),
  framework: named('FRAMEWORK', (slug, framework) => framework.frameworkNamed(slug)),
  lotCategory: named('LOT_CATEGORY', (slug, framework) => framework.categoryNamed(slug)),
  lot: named('LOT', (id, framework) => framework.lotNamed(id)),
  financialYear: key('FINANCIAL_YEAR'),
  month: key('MONTH'),
  size: (group) => sizeOfKey(keyOf(group, 'SIZE')),
  sector: key('SECTOR'),
  net: ({ netE4 }) => netE4,
  gross: ({ grossE4 }) => grossE4,
  credits: ({ creditsE4 }) => creditsE4,
  share: async ({ netE4, question }, _, { loaders }) =>
    shareOf(netE4, sumOf(await loaders.spend.total(question)).netE4),
  records: ({ question, keys }, args, context) => recordsOf({ question, keys }, args, context),
};
