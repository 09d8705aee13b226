import type {
  FlagResolvers,
  FlaggedAwardsResolvers,
  QueryResolvers,
} from '../../generated/resolver-types.ts';
import type { FlagRule, Warning } from '../../generated/schema-types.ts';
import { placedPage } from '../graphql/placed.ts';
import { assertFew } from '../graphql/few.ts';
import { alone, awardQuestionOf } from '../process/node.ts';
import type { RuleNode } from '../rule/node.ts';
import type { FlagNode, FlaggedAwardsNode } from './node.ts';
import { type AwardStated, TESTS } from './rules.ts';

const SHAPE = ['string', 'string'] as const;

const isRule = (name: string): name is FlagRule => Object.hasOwn(TESTS, name);
const ALL = Object.keys(TESTS).filter(isRule);

/** Values from which a duty or the full rules apply. */
const isLimit = ({ kind, unit, valueE4 }: RuleNode): boolean =>
  (kind === 'THRESHOLD' || kind === 'PUBLICATION_DUTY') && unit === 'GBP' && valueE4 !== null;

const flagsOf = (award: AwardStated, rules: readonly FlagRule[], limits: readonly RuleNode[]): FlagNode[] =>
  rules.flatMap((rule) => {
    const reason = TESTS[rule](award, limits);
    return reason === null
      ? []
      : [{ id: award.id, rule, reason, place: [award.id, String(ALL.indexOf(rule))] }];
  });

/** Root field: awards of which something may be asked, with what and why. */
export const flags: Extract<QueryResolvers['flags'], Function> = async (
  _,
  { filter, rules },
  context,
): Promise<FlaggedAwardsNode> => {
  const asked = ALL.filter((rule) => !rules || rules.includes(rule));
  const [question, all] = await Promise.all([
    awardQuestionOf(filter, context),
    asked.includes('JUST_UNDER_THRESHOLD') ? context.loaders.rule.all() : [],
  ]);
  const awards = assertFew(await context.graph.read('award-statements', alone(question)), 'awards');
  const limits = all.filter(isLimit);
  return {
    question,
    awards: awards.length,
    flags: awards.flatMap((award) => flagsOf(award, asked, limits)),
    rules: asked,
    areLimitsKnown: limits.length > 0,
  };
};

export const FlaggedAwards: FlaggedAwardsResolvers = {
  counts: ({ rules, flags: found }) =>
    rules.map((rule) => ({ rule, awards: found.filter((flag) => flag.rule === rule).length })),
  flags: ({ flags: found }, args, { maxFirst }) => placedPage(found, args, { shape: SHAPE, max: maxFirst }),
  basis: ({ question }) => question,
  warnings({ question, awards, rules, areLimitsKnown }): Warning[] {
    if (question.unknownParty) return [{ code: 'UNKNOWN_PARTY', message: question.unknownParty }];
    const nothing =
      'Nothing can be said, because no award matches. Import notices of these bodies and months (see coverage).';
    const noLimits =
      'Which awards are just under a threshold cannot be said, because no dated thresholds are held; import the rules that come with buyergraph.';
    return [
      ...(awards === 0 ? [{ code: 'NO_AWARDS' as const, message: nothing }] : []),
      ...(rules.includes('JUST_UNDER_THRESHOLD') && !areLimitsKnown
        ? [{ code: 'DUTY_UNKNOWN' as const, message: noLimits }]
        : []),
    ];
  },
};

export const Flag: FlagResolvers = {
  award: async ({ id }, _, { loaders }) => (await loaders.award.byId.load(id))!,
};
