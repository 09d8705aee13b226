import type { FigureBasis, RuleForce } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Measured } from './figures.ts';
import { smeTarget, type Months } from './sme-target.ts';

export { INVOICED_LINES, whyIncomparable, type Measured } from './figures.ts';
export { forceOn } from './in-force.ts';
export { smeTarget, type Months };

/** A rule as every statement returns it. Its value is in 1/10,000 of its unit; days are as precise as is known. */
export type RuleNode = RowOf<'rules'>;

/** `force` is null where no day is asked about. */
export type RuleOnDayNode = { rule: RuleNode; force: RuleForce | null };

export type SmeTargetNode = ReturnType<typeof smeTarget>;

/** The process whose rules are asked for. */
export type RulesOnItsDayNode = { processId: string };

type Cited = Pick<
  RuleNode,
  'documentTitle' | 'documentUrl' | 'locator' | 'publishedInferred' | 'publishedOn' | 'publisher'
>;

/** A citation as the API tells it. */
export const citationOf = (cited: Cited) => ({
  title: cited.documentTitle,
  publisher: cited.publisher,
  url: cited.documentUrl,
  published: cited.publishedOn,
  isPublishedInferred: cited.publishedInferred,
  locator: cited.locator,
});

/** What a figure was measured on, as the API tells it. */
export const basisOf = ({ money, reach, portion }: Measured): FigureBasis => ({ money, reach, portion });
