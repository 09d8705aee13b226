import type { GraphReader } from '../graph/reader.ts';
import { alone, type AwardQuestion } from '../process/node.ts';

/** Which of the awards of a figure a list shows. */
export type WhichAwards = 'COUNTED' | 'SHARED';

export type GroupPage = {
  dimension: string;
  after: { upperE4: bigint; key: string; currency: string; vat: string };
  limit: number;
};

export const awardedGroups = (
  graph: GraphReader,
  question: AwardQuestion,
  { dimension, after, limit }: GroupPage,
) =>
  graph.read('awarded-groups', {
    ...alone(question),
    dimension,
    afterUpperE4: after.upperE4,
    afterKey: after.key,
    afterCurrency: after.currency,
    afterVat: after.vat,
    limit,
  });

export type AwardPage = { which: WhichAwards; after: string; limit: number };

export const awardsBehind = (graph: GraphReader, question: AwardQuestion, page: AwardPage) =>
  graph.read('awards-behind', { ...alone(question), ...page });
