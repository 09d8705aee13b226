import type { Context } from '../domain/context.ts';
import { boundAs, binds, inForce, type RuleNode, type RuleOnDayNode } from '../rule/node.ts';
import type { Asked } from './asked.ts';
import { type Entry, unknown } from './entry.ts';

/** What says something to whoever wants to sell: a definition does not. */
const OF_INTEREST: ReadonlySet<RuleNode['kind']> = new Set([
  'PUBLICATION_DUTY',
  'THRESHOLD',
  'ROUTE',
  'TARGET',
]);

const amountIn = ({ unit, valueE4 }: RuleNode): bigint | null => (unit === 'GBP' ? valueE4 : null);

function entryOf({ rule, force }: RuleOnDayNode, { isKnown, why }: { isKnown: boolean; why: string }): Entry {
  const amount = amountIn(rule);
  const isSure = force === 'IN_FORCE' && isKnown;
  return {
    part: 'RULES',
    says: `${rule.title}. ${rule.says}`,
    ruleId: rule.id,
    ...(amount === null ? {} : { amountE4: amount }),
    source: `${rule.documentTitle}, ${rule.locator}`,
    confidence: isSure ? 'HIGH' : 'MEDIUM',
    because: force === 'IN_FORCE' ? why : `Its last or first day is known only as a month or a year. ${why}`,
  };
}

/** The rules that a purchase by the body is under today. */
export async function rules({ reference, today }: Asked, { loaders }: Context): Promise<Entry[]> {
  const [body, all] = await Promise.all([loaders.organisation.resolve(reference), loaders.rule.all()]);
  const { authority, authorityReason } = boundAs(body?.format ? [body.format] : [], 1);
  const now = inForce(
    all.filter((rule) => OF_INTEREST.has(rule.kind) && binds(rule, authority)),
    today,
  );
  if (now.length === 0)
    return unknown(
      'RULES',
      'No rule that holds today is loaded. Import those that this program brings: rules.',
    );
  return now.map((one) =>
    entryOf(one, { isKnown: authority !== null || one.rule.authority === 'ALL', why: authorityReason }),
  );
}
