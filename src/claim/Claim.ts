import type { ClaimCheckResolvers, ClaimResolvers } from '../../generated/resolver-types.ts';
import { shareOf } from '../decimal.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { basisOf, citationOf } from '../rule/node.ts';
import { variablesOf } from './computed.ts';
import type { ClaimNode } from './node.ts';
import { verified } from './verify.ts';

/** The question that checks a claim as its address has it. */
function checkedBy(claim: ClaimNode): string | null {
  if (claim.question === null) return null;
  const given = Object.entries(variablesOf(claim)).flatMap(([name, text]) =>
    text == null ? [] : [[name, text] satisfies [string, string]],
  );
  return `${claim.question}?${new URLSearchParams(given).toString()}`;
}

export const Claim: ClaimResolvers = {
  id: ({ id }) => toNodeId('Claim', id),
  slug: ({ id }) => id,
  citation: citationOf,
  organisation: ({ organisationId }, _, { loaders }) =>
    organisationId === null ? null : loaders.organisation.byId.load(organisationId),
  family: ({ familyId }, _, { loaders }) =>
    familyId === null ? null : loaders.framework.familyNamed(familyId),
  rule: ({ rule }, _, { loaders }) => loaders.rule.byId(rule),
  from: ({ firstMonth }) => firstMonth,
  to: ({ lastMonth }) => lastMonth,
  basis: basisOf,
  isCheckable: ({ unchecked }) => unchecked === null,
  checkedBy,
  check: (...[claim, , context, { schema }]) =>
    verified(claim, context, (slug, given) => context.saved(slug, given, schema)),
};

export const ClaimCheck: ClaimCheckResolvers = {
  stated: ({ claim }) => claim.valueE4,
  unit: ({ claim }) => claim.unit,
  unitOrigin: ({ claim }) => claim.unit && (claim.unitInferred ? 'INFERRED' : 'STATED'),
  unknown: ({ unknownE4 }) => unknownE4,
  difference: ({ claim, computed }) =>
    computed === null || claim.valueE4 === null ? null : computed - claim.valueE4,
  ratio: ({ claim, computed }) =>
    computed === null || claim.valueE4 === null ? null : shareOf(computed, claim.valueE4),
  sums: ({ arithmetic }) =>
    arithmetic.map(
      ({ calculation, isRight }) => `${calculation}, which is ${isRight ? 'right' : 'not what is stated'}`,
    ),
  firstMonth: ({ held }) => held?.first ?? null,
  lastMonth: ({ held }) => held?.last ?? null,
  coverage: ({ held }) => held && shareOf(BigInt(held.held), BigInt(held.of)),
};
