import type { Context } from '../domain/context.ts';
import { assertFew } from '../graphql/few.ts';
import { allGroups } from '../spend/node.ts';
import type { SpendQuestion } from '../trade/node.ts';
import type { Totals } from './arithmetic.ts';

type Side = 'SUPPLIER' | 'BUYER' | 'LOT_CATEGORY' | 'LOT';

/** What a question's lines add up to by one dimension; '' stands for lines without it. */
export async function totalsBy(question: SpendQuestion, side: Side, { loaders }: Context): Promise<Totals> {
  const groups = await allGroups(loaders.spend, question, [side]);
  return new Map(groups.map(({ k1, netE4 }) => [k1, netE4]));
}

/** What each buyer of a question paid each supplier. */
export async function pairsOf(
  { filter }: SpendQuestion,
  { loaders }: Context,
): Promise<ReadonlyMap<string, Totals>> {
  const rows = assertFew(await loaders.spend.pairs(filter), 'buyers', 'name some, or fewer years');
  return new Map(
    rows.map(({ buyerId, supplierIds, nets }) => [
      buyerId,
      new Map(supplierIds.map((id, index) => [id, nets[index]!])),
    ]),
  );
}

/** What each buyer paid in all by another dimension. */
export async function totalsOfBuyers(
  question: SpendQuestion,
  side: 'LOT_CATEGORY' | 'LOT',
  { loaders }: Context,
): Promise<ReadonlyMap<string, Totals>> {
  const groups = await allGroups(loaders.spend, question, ['BUYER', side]);
  const byBuyer = Map.groupBy(groups, ({ k1 }) => k1);
  return new Map(
    [...byBuyer].map(([buyer, rows]) => [buyer, new Map(rows.map(({ k2, netE4 }) => [k2, netE4]))]),
  );
}

/** What the departments of bodies add up to, each with all its bodies once. */
export async function totalsOfDepartments(
  totals: Totals,
  asOf: string | null,
  { loaders }: Context,
): Promise<Totals> {
  const departments = new Map<string, bigint>();
  const tops = loaders.organisation.tops(asOf);
  const found = await tops.loadMany([...totals.keys()]);
  [...totals.values()].forEach((net, index) => {
    const rows = found[index];
    if (rows instanceof Error) throw rows;
    for (const { topId } of rows ?? []) departments.set(topId, (departments.get(topId) ?? 0n) + net);
  });
  return departments;
}
