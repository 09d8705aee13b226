import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { AwardedGroupRow, AwardedTotalRow, AwardFilter, AwardNode, WhichAwards } from './node.ts';

export const AWARD_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));

/** The way into the awards that reads fewest: by buyer, else by supplier, else all. */
const entrance = ({ buyerIds, supplierId }: AwardFilter): 'byBuyer' | 'bySupplier' | 'all' =>
  buyerIds ? 'byBuyer' : supplierId ? 'bySupplier' : 'all';

const statement = (name: string, filter?: AwardFilter) =>
  statementIn(AWARD_STATEMENTS, filter ? `${name}.${entrance(filter)}` : name);

export const awardedTotals = (graph: GraphReader, filter: AwardFilter) =>
  graph.read<AwardedTotalRow>(statement('awarded-totals', filter), filter);

export type GroupPage = {
  dimension: string;
  after: { upperE4: bigint; key: string; currency: string; vat: string };
  limit: number;
};

export const awardedGroups = (
  graph: GraphReader,
  filter: AwardFilter,
  { dimension, after, limit }: GroupPage,
) =>
  graph.read<AwardedGroupRow>(statement('awarded-groups', filter), {
    ...filter,
    dimension,
    afterUpperE4: after.upperE4,
    afterKey: after.key,
    afterCurrency: after.currency,
    afterVat: after.vat,
    limit: BigInt(limit),
  });

export type AwardPage = { which: WhichAwards; after: string; limit: number };

export const awardsPage = (graph: GraphReader, filter: AwardFilter, { which, after, limit }: AwardPage) =>
  graph.read<AwardNode>(statement('awards-page', filter), { ...filter, which, after, limit: BigInt(limit) });

export const awardsById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<AwardNode>(statement('awards-by-id'), { ids });
