import { nameKey, nameParts } from '../names.ts';
import { namedWithMore, severalNamed, type Namer } from './cells.ts';
import type { Directory } from './directory.ts';
import { ruleKey, type Role } from './spelling.ts';

export const METHODS = [
  'DECISION',
  'IDENTIFIER',
  'EXACT_NAME',
  'NORMALISED_NAME',
  'CURATED_RULE',
  'NAME_AND_MORE',
  'ONE_OF_SEVERAL',
  'OWN_NAME',
] as const;
export type Method = (typeof METHODS)[number];

/** Who a printed name is, and why. `score` is 0–100: how much the method is worth, never a similarity. */
export type Resolution = { organisationId: string; method: Method; score: number; reason: string };

/** A person's or the curated list's word, by role and comparable name. */
export type SpellingRules = ReadonlyMap<string, { organisationId: string; reason: string }>;

export type Knowledge = { directory: Directory; rules: SpellingRules; decisions: SpellingRules };

/** Who a text means as it stands, whole. */
export function spelt(role: Role, raw: string, knowledge: Knowledge): Resolution | null {
  const { directory, rules, decisions } = knowledge;
  const key = ruleKey(role, raw);
  const decided = decisions.get(key);
  if (decided) return { ...decided, method: 'DECISION', score: 100 };
  const exact = directory.exact(raw);
  if (exact)
    return { organisationId: exact.id, method: 'EXACT_NAME', score: 100, reason: `named exactly “${raw}”` };
  const normal = normalisedName(role, raw, directory);
  if (normal) return normal;
  const rule = rules.get(key);
  if (rule) return { ...rule, method: 'CURATED_RULE', score: 95 };
  return role === 'BUYER' ? turnedRound(raw, knowledge) : null;
}

const INVERTED = /^([^,]+),\s+([^,]*\b(?:of|for)(?:\s+the)?)$/iu;

/** A buyer as an index prints it: `Defence, Ministry of` is the Ministry of Defence. */
function turnedRound(raw: string, knowledge: Knowledge): Resolution | null {
  const [, last, first] = INVERTED.exec(raw.trim()) ?? [];
  const found = last && first ? spelt('BUYER', `${first} ${last}`, knowledge) : null;
  return (
    found && {
      ...found,
      method: 'NAME_AND_MORE',
      score: 94,
      reason: `“${raw}” is “${first} ${last}” turned round`,
    }
  );
}

type Resolver = (text: string) => Resolution | null;

export const namerBy =
  (resolver: Resolver, { directory }: Knowledge): Namer =>
  (text) => {
    const organisationId = resolver(text)?.organisationId;
    if (!organisationId) return null;
    const body = directory.byId(organisationId);
    const isPartOf = (other: string): boolean => directory.isPartOf(organisationId, other);
    return { organisationId, name: body?.name ?? text, acronym: body?.acronym ?? null, isPartOf };
  };

/** Who a buyer is whose cell holds a name that `namer` knows, and its acronym, its parent or its address. */
export function withMore(raw: string, namer: Namer): Resolution | null {
  const named = namedWithMore(raw, namer);
  if (!named) return null;
  const reason = `“${raw}” is “${named.name}” with its acronym, another of its names, what it is part of or its address`;
  return { organisationId: named.organisationId, method: 'NAME_AND_MORE', score: 94, reason };
}

/** Who the name alone means: a body of a register or of the curated list, or whom a person decided it to be. */
export function knownByName(role: Role, raw: string, knowledge: Knowledge): Resolution | null {
  const whole = spelt(role, raw, knowledge);
  if (whole || role === 'SUPPLIER') return whole;
  return withMore(
    raw,
    namerBy((text) => spelt(role, text, knowledge), knowledge),
  );
}

/** The buyers of a cell that names several and nothing else, by who each is known to be. */
export function several(raw: string, namer: Namer): Resolution[] {
  const all = severalNamed(raw, (text) => namer(text) ?? namedWithMore(text, namer)) ?? [];
  const reason = `“${raw}” names ${all.map(({ name }) => `“${name}”`).join(' and ')}`;
  return all
    .map(({ organisationId }) => ({ organisationId, method: 'ONE_OF_SEVERAL' as const, score: 92, reason }))
    .toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
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
