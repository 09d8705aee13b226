import type { AwardDimension } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { type AwardQuestion, both, leavingOut } from '../process/node.ts';

type Loaders = Context['loaders'];

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Months of a year within a span; awards without a day are those of the empty month. */
const monthsOf = (year: string, { from, to }: { from: string; to: string }) =>
  year === '' ? { from: '', to: '' } : { from: later(`${year}-01`, from), to: earlier(`${year}-12`, to) };

const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);

/** Of these things alone, or of none of them. */
const through = (
  { name, ids, isNone }: Readonly<{ name: 'frameworks' | 'lots'; ids: readonly string[]; isNone: boolean }>,
  { list, conditions }: AwardQuestion,
): AwardQuestion => ({
  list,
  conditions: isNone
    ? { ...conditions, not: leavingOut(conditions.not, name, ids) }
    : { ...conditions, [name]: both(conditions[name], ids) },
});

/** A family is its frameworks, a category its lots; what has none is what all of them leave. */
async function ofSeveral(
  { dimension, key }: Readonly<{ dimension: 'FAMILY' | 'LOT_CATEGORY'; key: string }>,
  question: AwardQuestion,
  { framework }: Loaders,
): Promise<AwardQuestion> {
  const [all, itsOf, name] =
    dimension === 'FAMILY'
      ? ([framework.families, framework.idsOfFamily, 'frameworks'] as const)
      : ([framework.categories, framework.lotsIn, 'lots'] as const);
  const asked = key === '' ? idsOf(await all()) : [key];
  const its = await Promise.all(asked.map((one) => itsOf.load(one)));
  return through({ name, ids: its.flatMap(idsOf), isNone: key === '' }, question);
}

type Narrow = (key: string, question: AwardQuestion) => AwardQuestion;

const OF_ONE: Readonly<Record<Exclude<AwardDimension, 'FAMILY' | 'LOT_CATEGORY'>, Narrow>> = {
  BUYER: (key, { list, conditions }) => ({ conditions, list: { ...list, buyerIds: [key] } }),
  SUPPLIER: (key, { list, conditions }) => ({ conditions, list: { ...list, supplierIds: [key] } }),
  SIZE: (key, { list, conditions }) => ({ list, conditions: { ...conditions, sizes: [key] } }),
  FRAMEWORK: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, ...(key === '' ? { noFramework: true } : { frameworks: [key] }) },
  }),
  LOT: (key, { list, conditions }) => ({ list, conditions: { ...conditions, lots: [key] } }),
  // Where codes are asked for, groups are of these alone.
  CPV: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, cpv: key === '' ? '-' : (conditions.cpv ?? key.slice(0, 2)) },
  }),
  ROUTE: (key, { list, conditions }) => ({ list, conditions: { ...conditions, routes: [key] } }),
  YEAR: (key, { list, conditions }) => ({
    list,
    conditions: { ...conditions, ...monthsOf(key, conditions) },
  }),
};

/** The question about the awards of one group alone; '' is none of its kind. */
export async function narrowedTo(
  { dimension, key }: Readonly<{ dimension: AwardDimension; key: string }>,
  question: AwardQuestion,
  loaders: Loaders,
): Promise<AwardQuestion> {
  return dimension === 'FAMILY' || dimension === 'LOT_CATEGORY'
    ? ofSeveral({ dimension, key }, question, loaders)
    : OF_ONE[dimension](key, question);
}
