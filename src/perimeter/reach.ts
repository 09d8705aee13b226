import type { Scope } from '../../generated/schema-types.ts';

/** Which bodies of one are meant, in the hierarchy of a day; null is as last known. */
export type Reach = { scope: Scope; asOf: string | null };

/** How far below its top each scope reaches, as the statements take it. */
export const DEPTHS: Readonly<Record<Scope, { minDepth: number; maxDepth: number }>> = {
  SELF: { minDepth: 0, maxDepth: 0 },
  SELF_AND_CHILDREN: { minDepth: 0, maxDepth: 1 },
  CHILDREN: { minDepth: 1, maxDepth: 1 },
  DESCENDANTS: { minDepth: 1, maxDepth: 10 },
  SELF_AND_DESCENDANTS: { minDepth: 0, maxDepth: 10 },
};

const RULES: Readonly<Record<Scope, string>> = {
  SELF: 'the body alone',
  SELF_AND_CHILDREN: 'the body and those directly part of it',
  CHILDREN: 'those directly part of the body',
  DESCENDANTS: 'everything below the body',
  SELF_AND_DESCENDANTS: 'the body and everything below it',
};

/** Which bodies a count is of, in words. */
export const ruleOf = ({ scope, asOf }: Reach): string =>
  asOf
    ? `${RULES[scope]}, as the hierarchy was on ${asOf}; a place without a known beginning counts as there`
    : `${RULES[scope]}, closed ones included, as last known`;
