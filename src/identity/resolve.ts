import { isDeepStrictEqual } from 'node:util';
import { nameKey, nameParts, type NameParts } from '../names.ts';
import { once } from '../once.ts';
import { namedWithMore, severalNamed, type Namer } from './cells.ts';
import type { Directories, Directory, KnownBody } from './directory.ts';
import { isAcronym } from '../acronym.ts';
import { mayBear } from './borne-forms.ts';
import { bodiesBehind, looselyOf, turnedRound } from './forms.ts';
import { ruleKeyOf, type Role } from './spelling.ts';

export const METHODS = [
  'DECISION',
  'IDENTIFIER',
  'EXACT_NAME',
  'NORMALISED_NAME',
  'CURATED_RULE',
  'ACRONYM',
  'NAME_AND_MORE',
  'ONE_OF_SEVERAL',
  'OWN_NAME',
] as const;
export type Method = (typeof METHODS)[number];

/** From 0 to 100: how much each method is worth that goes by the name alone; never a similarity. */
export const WORTH = {
  DECISION: 100,
  EXACT_NAME: 100,
  NORMALISED_NAME: 98,
  CURATED_RULE: 95,
  NAME_AND_MORE: 94,
  ACRONYM: 93,
  ONE_OF_SEVERAL: 92,
} as const satisfies Partial<Record<Method, number>>;

/** Who a printed name is, and why. `score` is 0–100: how much the method is worth, never a similarity. */
export type Resolution = { organisationId: string; method: Method; score: number; reason: string };

/** A person's or the curated list's word, by role and comparable name. */
export type SpellingRules = ReadonlyMap<string, { organisationId: string; reason: string }>;

/** What printed names are resolved by on one day. */
export type Knowledge = { directory: Directory; rules: SpellingRules; decisions: SpellingRules };

/** The same for every day. */
export type DatedKnowledge = Omit<Knowledge, 'directory'> & { directories: Directories };

/** A resolution that holds for facts from one day to before another; null: for as long as anybody knows. */
export type DatedResolution = Resolution & { validFrom: string | null; validTo: string | null };

/** A name as printed, and taken apart. */
type Printed = { raw: string; parts: NameParts };

/** Who a text means as it stands, whole. */
export function spelt(role: Role, raw: string, knowledge: Knowledge): Resolution | null {
  const { directory, rules, decisions } = knowledge;
  const parts = nameParts(raw);
  const key = ruleKeyOf(role, parts);
  const decided = decisions.get(key);
  if (decided) return { ...decided, method: 'DECISION', score: WORTH.DECISION };
  const named = registeredName(role, { raw, parts }, directory);
  if (named) return named;
  const rule = rules.get(key);
  if (rule) return { ...rule, method: 'CURATED_RULE', score: WORTH.CURATED_RULE };
  if (role === 'SUPPLIER') return null;
  return byAcronym(raw, directory) ?? loosely({ raw, parts }, directory) ?? byOtherWords(raw, knowledge);
}

/** A buyer printed as an acronym that one body alone bore on that day. */
function byAcronym(raw: string, directory: Directory): Resolution | null {
  const body = isAcronym(raw) ? directory.acronym(raw) : null;
  const reason = `“${raw}” is what “${body?.name}” alone is abbreviated to`;
  return body && { organisationId: body.id, method: 'ACRONYM', score: WORTH.ACRONYM, reason };
}

/** A buyer as an index prints it (`Defence, Ministry of`), or by those in whose name it acts. */
function byOtherWords(raw: string, knowledge: Knowledge): Resolution | null {
  for (const words of [...turnedRound(raw), ...bodiesBehind(raw)]) {
    const found = spelt('BUYER', words, knowledge);
    const reason = `“${raw}” is “${words}” in other words`;
    if (found) return { ...found, method: 'NAME_AND_MORE', score: WORTH.NAME_AND_MORE, reason };
  }
  return null;
}

/** A buyer but for articles, the country or how that is written, or a plural. */
function loosely({ raw, parts }: Printed, directory: Directory): Resolution | null {
  const body = withForm(directory.loosely(looselyOf(parts)), parts);
  const reason = `“${raw}” is “${body?.name}” but for articles, the country or a plural`;
  return body && { organisationId: body.id, method: 'NORMALISED_NAME', score: 97, reason };
}

type Resolver = (text: string) => Resolution | null;

const DEPARTMENT = /^(?:the )?(?:department (?:for|of)|ministry of) /iu;

export const namerBy = (resolver: Resolver, { directory }: Knowledge): Namer =>
  once((text) => {
    const organisationId = resolver(text)?.organisationId;
    if (!organisationId) return null;
    const body = directory.byId(organisationId);
    const isPartOf = (other: string): boolean => directory.isPartOf(organisationId, other);
    const isDepartment = body?.format === 'Ministerial department' || DEPARTMENT.test(text);
    return {
      organisationId,
      name: body?.name ?? text,
      acronym: body?.acronym ?? null,
      isDepartment,
      isPartOf,
    };
  });

/** Who a buyer is whose cell holds a name that `namer` knows, and its acronym, its parent or its address. */
export function withMore(raw: string, namer: Namer): Resolution | null {
  const named = namedWithMore(raw, namer);
  if (!named) return null;
  const reason = `“${raw}” is “${named.name}” with its acronym, another of its names, what it is part of, its address or a unit of it`;
  return {
    organisationId: named.organisationId,
    method: 'NAME_AND_MORE',
    score: WORTH.NAME_AND_MORE,
    reason,
  };
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
    .map(({ organisationId }) => ({
      organisationId,
      method: 'ONE_OF_SEVERAL' as const,
      score: WORTH.ONE_OF_SEVERAL,
      reason,
    }))
    .toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}

const isNamed = ({ names }: KnownBody, raw: string): boolean =>
  names.some(({ text, isAcronym: isShort }) => !isShort && text === raw);

/** A body as printed with a legal form: only one that may have it, for a company may be named like a body and a form. */
const withForm = (body: KnownBody | null, { form }: NameParts): KnownBody | null =>
  body && mayBear(body, form) ? body : null;

/** A supplier must agree in the legal form, and a buyer where it is printed. */
function registeredName(role: Role, { raw, parts }: Printed, directory: Directory): Resolution | null {
  const body =
    directory.normalised(nameKey(parts)) ??
    directory.exact(raw) ??
    (role === 'BUYER' && parts.form ? withForm(directory.normalised(parts.base), parts) : null);
  if (!body) return null;
  const organisationId = body.id;
  if (isNamed(body, raw))
    return {
      organisationId,
      method: 'EXACT_NAME',
      score: WORTH.EXACT_NAME,
      reason: `named exactly “${raw}”`,
    };
  const reason = `“${raw}” is “${body.name}” but for case, punctuation, article or legal form`;
  return { organisationId, method: 'NORMALISED_NAME', score: WORTH.NORMALISED_NAME, reason };
}

/** A day after all that is known. */
export const LATEST = '9999-12-31';

/** What is known on one day; on the latest where none is given. */
export const knowledgeOn = (
  { directories, rules, decisions }: DatedKnowledge,
  day: string = LATEST,
): Knowledge => ({ directory: directories.on(day), rules, decisions });

/** Whom a name means on each day: resolved once for each run of days in which what it is resolved by stays. */
export function onEachDay<K extends DatedKnowledge>(
  knowledge: K,
  resolve: (known: Omit<K, 'directories'> & Knowledge) => readonly Resolution[],
): DatedResolution[] {
  const { directories, ...always } = knowledge;
  const eras: DatedResolution[] = [];
  let before: readonly Resolution[] = [];
  for (let from: string | null = ''; from !== null;) {
    const turns: string[] = [];
    const directory = directories.on(from, (day) => void turns.push(day));
    const found = resolve({ ...always, directory });
    const to: string | null = turns.toSorted()[0] ?? null;
    if (from !== '' && isDeepStrictEqual(found, before))
      for (const era of eras.slice(eras.length - found.length)) era.validTo = to;
    else eras.push(...found.map((one) => ({ ...one, validFrom: from || null, validTo: to })));
    before = found;
    from = to;
  }
  return eras;
}
