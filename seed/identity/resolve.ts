import type { Directory } from './directory.ts';
import type { Numbers } from './numbers.ts';
import { printedKey, type Printed } from './printed.ts';
import { idOfName, nameKey, nameParts, splitTradingName } from '../../src/names.ts';

export type Role = 'BUYER' | 'SUPPLIER';
export const METHODS = [
  'DECISION',
  'IDENTIFIER',
  'EXACT_NAME',
  'NORMALISED_NAME',
  'CURATED_RULE',
  'OWN_NAME',
] as const;
export type Method = (typeof METHODS)[number];

/** Who a printed name is, and why. `score` is 0–100: how much the method is worth, never a similarity. */
export type Resolution = { organisationId: string; method: Method; score: number; reason: string };

/** A person's or the curated list's word, by role and comparable name. */
export type SpellingRules = ReadonlyMap<string, { organisationId: string; reason: string }>;

export type Knowledge = { directory: Directory; rules: SpellingRules; decisions: SpellingRules };

export const ruleKey = (role: Role, spelling: string): string => `${role} ${nameKey(nameParts(spelling))}`;

/** Who the name alone means: a body of a register or of the curated list, or whom a person decided it to be. */
export function knownByName(
  role: Role,
  raw: string,
  { directory, rules, decisions }: Knowledge,
): Resolution | null {
  const key = ruleKey(role, raw);
  const decided = decisions.get(key);
  if (decided) return { ...decided, method: 'DECISION', score: 100 };
  const exact = directory.exact(raw);
  if (exact)
    return { organisationId: exact.id, method: 'EXACT_NAME', score: 100, reason: `named exactly “${raw}”` };
  const normal = normalisedName(role, raw, directory);
  if (normal) return normal;
  const rule = rules.get(key);
  return rule ? { ...rule, method: 'CURATED_RULE', score: 95 } : null;
}

/** A company may be named like a body plus a legal form, so suppliers must agree in the form as well. */
function normalisedName(role: Role, raw: string, directory: Directory): Resolution | null {
  const parts = nameParts(raw);
  const body =
    directory.normalised(nameKey(parts)) ?? (role === 'BUYER' ? directory.normalised(parts.base) : null);
  if (!body) return null;
  const reason = `“${raw}” is “${body.name}” but for case, punctuation, article or legal form`;
  return { organisationId: body.id, method: 'NORMALISED_NAME', score: 98, reason };
}

/** For each base name without a form: the one legal form it appears with, if there is exactly one. */
function soleForms(raws: Iterable<string>): Map<string, string> {
  const forms = new Map<string, Set<string>>();
  for (const raw of raws) {
    const { base, form } = nameParts(splitTradingName(raw).legal);
    if (form) forms.set(base, (forms.get(base) ?? new Set()).add(form));
  }
  return new Map([...forms].filter(([, set]) => set.size === 1).map(([base, set]) => [base, [...set][0]!]));
}

/** Who carries a number printed beside the name; where they belong to several, nobody says which is right. */
function numbered({ identifiers }: Printed, { directory, numbers }: Knowledge & Numbered): Resolution | null {
  const found = (organisationId: string, identifier: string): Resolution => ({
    organisationId,
    method: 'IDENTIFIER',
    score: 100,
    reason: `carries ${identifier}`,
  });
  for (const identifier of identifiers) {
    const body = directory.byIdentifier(identifier);
    if (body) return found(body.id, identifier);
  }
  const [first] = identifiers;
  const carrier = first && numbers.byIdentifier.get(first);
  return carrier ? found(carrier, first) : null;
}

/** A name without a number that one carrier of a number has, and only one. */
function namedLikeOne(key: string, { numbers }: Numbered): Resolution | null {
  const carrier = numbers.byName.get(key);
  if (!carrier) return null;
  const reason = `the only one of that name with a number is ${carrier}`;
  return { organisationId: carrier, method: 'NORMALISED_NAME', score: 90, reason };
}

type Numbered = { numbers: Numbers };

/**
 * Resolves every printed name of one role. The result depends on the set of names and on what is known,
 * never on the order in which files arrived. A name nobody knows becomes an organisation of its own.
 */
export function resolveAll(
  role: Role,
  printed: Iterable<Printed>,
  knowledge: Knowledge & Numbered,
): Map<string, Resolution> {
  const all = [...printed];
  const forms = soleForms(all.map(({ raw }) => raw));
  const ownName = (raw: string): Resolution => {
    const parts = nameParts(splitTradingName(raw).legal);
    const sole = parts.form ? undefined : forms.get(parts.base);
    const key = nameKey(sole ? { base: parts.base, form: sole } : parts);
    const reason = sole
      ? `the only “${parts.base}” with a legal form is ${sole}`
      : 'no register or rule knows the name';
    return (
      namedLikeOne(key, knowledge) ?? { organisationId: idOfName(key), method: 'OWN_NAME', score: 0, reason }
    );
  };
  const resolved = (one: Printed): Resolution => {
    const named = knownByName(role, one.raw, knowledge);
    if (named?.method === 'DECISION') return named;
    return numbered(one, knowledge) ?? named ?? ownName(one.raw);
  };
  return new Map(all.map((one) => [printedKey(one), resolved(one)]));
}
