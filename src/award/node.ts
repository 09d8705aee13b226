import type { AwardDimension } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { AwardedQuestion, Listed } from '../process/node.ts';

export { awardedGroups } from './reads.ts';

/** An award as every statement returns it. Days are YYYY-MM-DD. */
export type AwardNode = RowOf<'awards-by-id'>;

export type AwardConnectionNode = Listed<AwardNode>;

export type AwardedSpendNode = AwardedQuestion;
/** How a figure about awards was counted: the question it answers. */
export type AwardedBasisNode = AwardedSpendNode;

export type AwardedTotalRow = RowOf<'awarded-totals'>;
export type AwardedGroupRow = RowOf<'awarded-groups'>;

/** Sums of awards in one currency and VAT basis; amounts in 1/10,000 of a unit. */
export type AwardedTotalNode = Omit<AwardedGroupRow, 'key'>;

/** A group with the question it is part of. */
export type AwardedGroupNode = AwardedGroupRow & { dimension: AwardDimension; question: AwardedSpendNode };
