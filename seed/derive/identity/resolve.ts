import type { Directory } from './directory.ts';
import { namedWithMore, severalNamed, type Namer } from './cells.ts';
import { isOfProcess, type Mentioned } from './mention.ts';
import type { Numbers } from './numbers.ts';
import type { Printed } from './printed.ts';
import type { Resolution } from './resolution.ts';
import type { Role } from '../../values/roles.ts';
import { idOfName, nameKey, nameParts, splitTradingName } from '../../../src/names.ts';

/** A person's or the curated list's word, by role and comparable name. */
export type SpellingRules = ReadonlyMap<string, { organisationId: string; reason: string }>;

export type Knowledge = { directory: Directory; rules: SpellingRules; decisions: SpellingRules };

export const ruleKey = (role: Role, spelling: string): string => `${role} ${nameKey(nameParts(spelling))}`;

/** Who a text means as it stands, whole. */
function spelt(role: Role, raw: string, { directory, rules, decisions }: Knowledge): Resolution | null {
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

type Resolver = (text: string) => Resolution | null;

const namerBy =
  (resolver: Resolver, { directory }: Knowledge): Namer =>
  (text) => {
    const organisationId = resolver(text)?.organisationId;
    if (!organisationId) return null;
    const body = directory.byId(organisationId);
    const isPartOf = (other: string): boolean => directory.isPartOf(organisationId, other);
    return { organisationId, name: body?.name ?? text, acronym: body?.acronym ?? null, isPartOf };
  };

/** Who a buyer is whose cell holds a name that `namer` knows, and its acronym, its parent or its address. */
function withMore(raw: string, namer: Namer): Resolution | null {
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
function several(raw: string, namer: Namer): Resolution[] {
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

/** Names nobody knows, each an organisation of its own; with and without the legal form where there is only one. */
function ownNames(raws: Iterable<string>, knowledge: Numbered): (raw: string) => Resolution {
  const forms = soleForms(raws);
  return (raw) => {
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
}

/**
 * Resolves every printed name of one role: by the mention's id, whom it means, in the order of their ids. The result
 * depends on the set of names and on what is known, never on the order in which files arrived. A name nobody knows
 * becomes an organisation of its own. Only the cell of a process's buyer means several: a line was paid by one.
 */
export function resolveAll(
  role: Role,
  mentions: Iterable<Mentioned>,
  knowledge: Knowledge & Numbered,
): Map<string, readonly Resolution[]> {
  const all = [...mentions];
  const ownName = ownNames(
    all.map(({ raw }) => raw),
    knowledge,
  );
  const namer = namerBy(
    (text) => spelt(role, text, knowledge) ?? namedLikeOne(nameKey(nameParts(text)), knowledge),
    knowledge,
  );
  const resolved = (one: Mentioned): readonly Resolution[] => {
    const named = knownByName(role, one.raw, knowledge);
    if (named?.method === 'DECISION') return [named];
    const known = numbered(one, knowledge) ?? named;
    if (known) return [known];
    const own = ownName(one.raw);
    if (role === 'SUPPLIER' || own.method !== 'OWN_NAME') return [own];
    const more = withMore(one.raw, namer);
    if (more) return [more];
    const buyers = isOfProcess(one) ? several(one.raw, namer) : [];
    return buyers.length > 0 ? buyers : [own];
  };
  return new Map(all.map((one) => [one.id, resolved(one)]));
}
