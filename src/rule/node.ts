import type { FigureBasis } from '../../generated/schema-types.ts';
import type { Measured } from './figures.ts';
import type { RuleOnDay, RuleRow } from './on-its-day.ts';
import { smeTarget, type Months } from './sme-target.ts';

export { INVOICED_LINES, whyIncomparable, type Measured } from './figures.ts';
export { forceOn } from './in-force.ts';
export { binds, boundAs, inForce } from './on-its-day.ts';
export { smeTarget, type Months };

export type RuleNode = RuleRow;
export type RuleOnDayNode = RuleOnDay;

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
