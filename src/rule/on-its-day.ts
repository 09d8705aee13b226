import type { RuleAuthority, RuleKind } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { forceOn } from './in-force.ts';
import type { RuleNode, RuleOnDayNode } from './node.ts';

/** GOV.UK's formats of what is central government for certain; what other bodies are differs from one to the next. */
const CENTRAL = new Set(['Ministerial department', 'Non-ministerial department', 'Executive agency']);
/** What a purchase is under: a target or a definition binds no single one. */
const OF_PURCHASES: ReadonlySet<RuleKind> = new Set(['PUBLICATION_DUTY', 'THRESHOLD', 'ROUTE']);

type OnDay = RowOf<'processes-on-day'>;
type Bound = { authority: RuleAuthority | null; authorityReason: string };

function authorityOf({ formats, buyers }: OnDay): Bound {
  const isCentral = formats.length === buyers && formats.every((format) => CENTRAL.has(format));
  if (buyers > 0 && isCentral)
    return { authority: 'CENTRAL', authorityReason: `GOV.UK lists the buyer as: ${formats.join(', ')}.` };
  const known = [...new Set(formats)].join(', ');
  return {
    authority: null,
    authorityReason: known
      ? `GOV.UK lists the buyer as: ${known}; whether that is central government no source here says.`
      : 'No register here says what kind of body the buyer is.',
  };
}

/** Whether a rule binds such a body; of one nobody knows, every rule may. */
export const binds = (rule: RuleNode, authority: RuleAuthority | null | undefined): boolean =>
  !authority || authority === 'ALL' || rule.authority === 'ALL' || rule.authority === authority;

/** The rules of some that applied on a day, for certain or perhaps. */
export const inForce = (rules: readonly RuleNode[], day: string): RuleOnDayNode[] =>
  rules.flatMap((rule) => {
    const force = forceOn(rule, day);
    return force ? [{ rule, force }] : [];
  });

/** What applied to a process on the day it was published. */
export async function rulesOnItsDay(processId: string, { loaders }: Context) {
  const [found, all] = await Promise.all([loaders.rule.processesOnDay.load(processId), loaders.rule.all()]);
  const process = found ?? { key: processId, publishedOn: null, formats: [], buyers: 0 };
  const bound = authorityOf(process);
  const candidates = all.filter((rule) => OF_PURCHASES.has(rule.kind) && binds(rule, bound.authority));
  const day = process.publishedOn;
  return { ...bound, day, rules: day === null ? [] : inForce(candidates, day) };
}
