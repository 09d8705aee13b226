import type { ClaimReason, Incomparability } from '../../generated/schema-types.ts';
import { lastDayOf } from '../days.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import type { AsksSaved } from '../graphql/saved.ts';
import { INVOICED_LINES, whyIncomparable, type RuleNode } from '../rule/node.ts';
import { arithmeticOf } from './arithmetic.ts';
import { computed, type Computed } from './computed.ts';
import { explained } from './explanation.ts';
import { isWithin } from './figures.ts';
import { heldMonths } from './held-months.ts';
import type { ClaimCheckNode, ClaimNode, HeldMonths } from './node.ts';

/** A verdict before it is put into words; `explanation` where the words are its own. */
type Verdict = {
  reason: ClaimReason;
  computed: bigint | null;
  unknownE4?: bigint | null;
  incomparable?: readonly Incomparability[];
  explanation?: string;
};

const notCheckable = (explanation: string): Verdict => ({
  reason: 'NOT_CHECKABLE',
  computed: null,
  explanation,
});

const agrees = ({ valueE4, withinE4 }: ClaimNode, value: bigint | null): boolean =>
  value !== null && valueE4 !== null && isWithin(value, valueE4, withinE4);

/** The last day a claim may have been published on; null when that is not known to the month. */
function dayOf({ publishedOn }: ClaimNode): string | null {
  const [year, month, day] = publishedOn?.split('-') ?? [];
  if (!year || !month) return null;
  return day ? publishedOn : lastDayOf(Number(year), Number(month));
}

/** Whether it agrees with what was known when it was published, where its question can be asked that. */
async function isRestated(claim: ClaimNode, ask: AsksSaved): Promise<boolean> {
  const knownAt = dayOf(claim);
  if (knownAt === null) return false;
  try {
    return agrees(claim, (await computed(claim, ask, { knownAt })).value);
  } catch (thrown) {
    if (thrown instanceof BuyergraphError && thrown.code === 'BAD_USER_INPUT') return false;
    throw thrown;
  }
}

type Held = { found: Computed; held: HeldMonths | null };

/** Beside what is computed stands what may belong to it as well. */
async function byLines(claim: ClaimNode, { found, held }: Held, ask: AsksSaved): Promise<Verdict> {
  const verdict = await verdictByLines(claim, { found, held }, ask);
  return { ...verdict, unknownE4: verdict.computed === null ? null : found.unknownE4 };
}

async function verdictByLines(claim: ClaimNode, { found, held }: Held, ask: AsksSaved): Promise<Verdict> {
  const incomparable = whyIncomparable(INVOICED_LINES, measured(claim));
  const value = found.isNothing ? null : found.value;
  if (claim.unitInferred) return { reason: 'UNIT_MISSING', computed: value };
  if (incomparable.length > 0) return { reason: 'DIFFERENT_BASIS', computed: value, incomparable };
  if (value === null) return { reason: 'NO_LINES', computed: null };
  if (held && held.held < held.of) return { reason: 'PARTLY_COVERED', computed: value };
  if (agrees(claim, value)) return { reason: 'OK', computed: value };
  return { reason: (await isRestated(claim, ask)) ? 'RESTATED' : 'OUT_OF_TOLERANCE', computed: value };
}

/** A claim that says nothing of what it measures is taken at its word to mean what its check computes. */
const measured = (claim: ClaimNode): ClaimNode | typeof INVOICED_LINES =>
  claim.money || claim.reach || claim.portion ? claim : INVOICED_LINES;

function byRule({ valueE4, unit, withinE4 }: ClaimNode, rule: RuleNode | null): Verdict {
  if (!rule) return notCheckable('The rule it states is not loaded; see import rules.');
  if (rule.valueE4 === null || rule.unit !== unit || valueE4 === null)
    return notCheckable(`The rule “${rule.title}” has no such value.`);
  const isSo = isWithin(rule.valueE4, valueE4, withinE4);
  return {
    reason: isSo ? 'OK' : 'OUT_OF_TOLERANCE',
    computed: rule.valueE4,
    explanation: `${isSo ? 'So says' : 'Another value has'} the rule “${rule.title}”.`,
  };
}

function beside(other: ClaimNode | null, rule: RuleNode | null): Verdict {
  if (!other || !rule) return notCheckable('The claim or the rule it sets side by side is not loaded.');
  const incomparable = whyIncomparable(other, rule);
  const explanation = `${other.printed} may be compared with: ${rule.title}.`;
  if (incomparable.length === 0) return { reason: 'OK', computed: null, explanation };
  const why = incomparable.map(({ message }) => message).join(' ');
  return {
    ...{ reason: 'DIFFERENT_BASIS', computed: null, incomparable },
    explanation: `${other.printed} may not be compared with: ${rule.title}. ${why}`,
  };
}

/** @throws what the graph throws; a check that asks for what is not there is a verdict. */
async function byQuestion(claim: ClaimNode, held: HeldMonths | null, ask: AsksSaved): Promise<Verdict> {
  try {
    return await byLines(claim, { found: await computed(claim, ask), held }, ask);
  } catch (thrown) {
    if (thrown instanceof BuyergraphError && thrown.code === 'BAD_USER_INPUT')
      return notCheckable(`Its check cannot be asked: ${thrown.message}`);
    throw thrown;
  }
}

async function verdictOn(
  claim: ClaimNode,
  { held, context, ask }: { held: HeldMonths | null; context: Context; ask: AsksSaved },
): Promise<Verdict> {
  if (claim.unchecked !== null)
    return { reason: claim.unitInferred ? 'UNIT_MISSING' : 'NOT_CHECKABLE', computed: null };
  if (claim.question !== null) return byQuestion(claim, held, ask);
  const rule = await context.loaders.rule.byId(claim.rule);
  if (claim.asRule) return byRule(claim, rule);
  return beside(claim.against === null ? null : await context.loaders.claim.byId.load(claim.against), rule);
}

/** Holds a claim against what is loaded. @param ask answers saved questions. */
export async function verified(claim: ClaimNode, context: Context, ask: AsksSaved): Promise<ClaimCheckNode> {
  const held = await heldMonths(claim, context);
  const [found, arithmetic] = await Promise.all([
    verdictOn(claim, { held, context, ask }),
    arithmeticOf(claim, context),
  ]);
  const { reason, computed: value, unknownE4 = null, incomparable = [] } = found;
  const finding = { claim, computed: value, unknownE4, held, incomparable };
  const explanation = found.explanation ?? explained(reason, finding);
  return { claim, computed: value, unknownE4, held, reason, explanation, incomparable, arithmetic };
}
