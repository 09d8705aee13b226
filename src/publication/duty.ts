import { binds, boundAs, inForce, type RuleNode } from '../rule/node.ts';

/** In how many days an award is to be announced: where rules differ, from the fewest to the most. Without rules: as asked. */
export type Allowed = Readonly<{ least: number; most: number; rules: readonly RuleNode[] }>;

/** Bodies an award is for: what GOV.UK lists them as, and how many they are. */
type Buyers = Readonly<{ formats: readonly string[]; buyers: number }>;

const UNIT_E4 = 10_000n;

/** Rules that say in how many days something is to be published. */
export const isInDays = ({ kind, unit, valueE4 }: RuleNode): boolean =>
  kind === 'PUBLICATION_DUTY' && unit === 'DAYS' && valueE4 !== null;

/** What the duties of a day allow; null where none held may bind such buyers, or it is not sure that one was in force. */
export function allowedOn(
  day: string,
  { formats, buyers }: Buyers,
  duties: readonly RuleNode[],
): Allowed | null {
  const { authority } = boundAs(formats, buyers);
  const found = inForce(
    duties.filter((rule) => binds(rule, authority)),
    day,
  );
  if (found.length === 0 || found.some(({ force }) => force !== 'IN_FORCE')) return null;
  const rules = found.map(({ rule }) => rule);
  const days = rules.map(({ valueE4 }) => Number((valueE4 ?? 0n) / UNIT_E4));
  return { least: Math.min(...days), most: Math.max(...days), rules };
}

/** Whether so many days are more than allowed; null where that cannot be said. */
export function isLate(days: number, allowed: Allowed | null): boolean | null {
  if (allowed === null) return null;
  if (days > allowed.most) return true;
  return days <= allowed.least ? false : null;
}
