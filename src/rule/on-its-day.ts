import type { RuleAuthority, RuleForce, RuleKind } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';
import { forceOn } from './in-force.ts';

/** GOV.UK's formats of what is central government for certain; what other bodies are differs from one to the next. */
const CENTRAL = new Set(['Ministerial department', 'Non-ministerial department', 'Executive agency']);
/** What a purchase is under: a target or a definition binds no single one. */
const OF_PURCHASES: ReadonlySet<RuleKind> = new Set(['PUBLICATION_DUTY', 'THRESHOLD', 'ROUTE']);

/** A rule as every statement returns it. Its value is in 1/10,000 of its unit; days are as precise as is known. */
export type RuleRow = RowOf<'rules'>;

/** `force` is null where no day is asked about. */
export type RuleOnDay = { rule: RuleRow; force: RuleForce | null };

type Bound = { authority: RuleAuthority | null; authorityReason: string };

/** Whether buyers of these formats are central government, and why; `buyers` counts those without a format as well. */
export function boundAs(formats: readonly string[], buyers: number): Bound {
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
export const binds = (rule: RuleRow, authority: RuleAuthority | null | undefined): boolean =>
  !authority || authority === 'ALL' || rule.authority === 'ALL' || rule.authority === authority;

/** The rules of some that applied on a day, for certain or perhaps. */
export const inForce = (rules: readonly RuleRow[], day: string): RuleOnDay[] =>
  rules.flatMap((rule) => {
    const force = forceOn(rule, day);
    return force ? [{ rule, force }] : [];
  });

/** What applied to a process on the day it was published. */
export async function rulesOnItsDay(processId: string, { loaders }: Context) {
  const [found, all] = await Promise.all([loaders.rule.processesOnDay.load(processId), loaders.rule.all()]);
  const process = found ?? { key: processId, publishedOn: null, formats: [], buyers: 0 };
  const bound = boundAs(process.formats, process.buyers);
  const candidates = all.filter((rule) => OF_PURCHASES.has(rule.kind) && binds(rule, bound.authority));
  const day = process.publishedOn;
  return { ...bound, day, rules: day === null ? [] : inForce(candidates, day) };
}
