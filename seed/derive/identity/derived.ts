import { FactSet } from '../../store/facts.ts';
import type { FactScope } from '../../store/fact-store.ts';
import type { CuratedBody } from '../../../src/identity/curated-bodies.ts';
import type { FullKnowledge } from '../../../src/identity/knowledge.ts';
import {
  isOwnName,
  isPrintedOnly,
  isWelsh,
  nameKey,
  nameParts,
  ownKey,
  splitTradingName,
} from '../../../src/names.ts';
import { normalised } from '../../../src/normalised.ts';
import { LATEST, type Method } from '../../../src/identity/resolve.ts';

/** Organisations that exist because a printed name needs them, and the names that were printed. */
export const NAMES: FactScope = {
  source: 'names',
  labels: ['Organisation', 'Name', 'Identifier'],
  roles: {},
  links: [
    { type: 'NAMED', from: 'Organisation', to: 'Name', owner: 'to' },
    { type: 'IDENTIFIED_BY', from: 'Organisation', to: 'Identifier', owner: 'to' },
  ],
};
export const CURATED: FactScope = {
  source: 'curated',
  labels: ['Organisation'],
  roles: { Organisation: ['PublicBody'] },
  links: [{ type: 'CHILD_OF', from: 'Organisation', to: 'Organisation', owner: 'from' }],
};

export type Derived = { names: FactSet; curated: FactSet };

/**
 * A company with an English and a Welsh form goes by the English one; then mixed case reads better than capitals; then
 * the shorter; then the first in code-point order.
 */
export function displayName(spellings: readonly string[]): string {
  const shouted = (text: string): number => Number(text === text.toUpperCase());
  const [best] = spellings.toSorted(
    (a, b) =>
      Number(isWelsh(a)) - Number(isWelsh(b)) ||
      shouted(a) - shouted(b) ||
      a.length - b.length ||
      (a < b ? -1 : 1),
  );
  return best!;
}

const nameId = (organisationId: string, kind: string, text: string): string =>
  `${organisationId}|${kind}|${text}`;

function addName(
  facts: FactSet,
  organisationId: string,
  { kind, text }: { kind: string; text: string },
): void {
  const id = nameId(organisationId, kind, text);
  const key = isPrintedOnly(organisationId) ? ownKey(text) : nameKey(nameParts(text));
  const values = { id, text, normalised: key, kind, source: NAMES.source };
  facts.node('Name', values, { record: organisationId });
  facts.link('NAMED', [organisationId, id], { seenIn: [NAMES.source] });
}

function addIdentifier(facts: FactSet, organisationId: string, id: string): void {
  const [scheme = '', value = ''] = id.split(':', 2);
  const { source } = NAMES;
  facts.node('Identifier', { id, scheme, value, source }, { record: organisationId });
  facts.link('IDENTIFIED_BY', [organisationId, id], { seenIn: [source], current: true, source });
}

function addOwn(facts: FactSet, id: string, spellings: readonly string[]): void {
  const name = displayName(spellings.map((raw) => splitTradingName(raw).legal));
  facts.node('Organisation', { id, name, nameKey: normalised(name), source: NAMES.source });
}

function addCurated(
  facts: FactSet,
  { id, body }: { id: string; body: CuratedBody },
  { registered }: FullKnowledge,
): void {
  const { slug, name, format, openedOn, closedOn, parents, source } = body;
  const values = {
    id,
    slug,
    name,
    nameKey: normalised(name),
    format,
    openedOn,
    closedOn,
    source: CURATED.source,
    url: source.url,
  };
  facts.node('Organisation', values, { roles: ['PublicBody'] });
  for (const { govukSlug, validFrom, validTo, source: citation } of parents) {
    const parent = registered.get(govukSlug);
    if (!parent) continue;
    facts.link('CHILD_OF', [id, parent.id], {
      relation: 'CURATED',
      source: citation,
      validFrom,
      validTo,
      current: true,
      seenIn: [CURATED.source],
    });
  }
}

/** A printed name by which an organisation is meant; `isShared`: it is a cell that names several. */
export type Named = {
  organisationId: string;
  raw: string;
  identifiers: readonly string[];
  method: Method;
  isShared: boolean;
};

/** What organisations need beside the registers by whom all their printed names mean: themselves, their names and numbers. */
export function derivedFacts(named: readonly Named[], knowledge: FullKnowledge): Derived {
  const register = knowledge.directories.on(LATEST);
  const derived: Derived = { names: new FactSet(), curated: new FactSet() };
  for (const [id, all] of Map.groupBy(named, ({ organisationId }) => organisationId)) {
    const body = knowledge.curated.get(id);
    if (body) addCurated(derived.curated, { id, body }, knowledge);
    // What was decided to be somebody known by name alone is another name of theirs, not theirs to go by.
    const own = all.filter(({ method }) => method === 'OWN_NAME' || method === 'IDENTIFIER');
    if (isPrintedOnly(id)) addOwn(derived.names, id, rawsOf(own.length > 0 ? own : all));
    for (const one of all.flatMap(({ identifiers }) => identifiers))
      if (!register.byIdentifier(one)) addIdentifier(derived.names, id, one);
    const registered = knowledge.registeredNames.get(id) ?? [];
    // A cell that names two is a name of neither.
    const names = all.filter(
      ({ raw, isShared }) => !registered.includes(raw) && (!isShared || isOwnName(id)),
    );
    for (const raw of rawsOf(names)) addNames(derived.names, id, raw);
  }
  return derived;
}

const rawsOf = (named: readonly Named[]): string[] => [...new Set(named.map(({ raw }) => raw))];

function addNames(facts: FactSet, id: string, raw: string): void {
  const { legal, trading } = splitTradingName(raw);
  addName(facts, id, { kind: 'AS_PUBLISHED', text: raw });
  if (trading) {
    addName(facts, id, { kind: 'LEGAL', text: legal });
    addName(facts, id, { kind: 'TRADING', text: trading });
  }
}
