import type { Graph } from '../../../src/graph/graph.ts';
import { markHierarchy } from '../rollups/mark.ts';
import { differenceOf, FactSet, type FactDifference } from '../../store/facts.ts';
import { storedFacts, writeDifference, type FactScope } from '../../store/fact-store.ts';
import { withBothEnds, type Unlinked } from '../../store/link-ends.ts';
import type { StoredMention } from './mention.ts';
import type { CuratedBody } from '../../../src/identity/curated-bodies.ts';
import type { FullKnowledge } from '../../../src/identity/knowledge.ts';
import {
  isNumbered,
  isOwnName,
  isWelsh,
  nameKey,
  nameParts,
  normalised,
  splitTradingName,
} from '../../../src/names.ts';
import { LATEST, type Resolution } from '../../../src/identity/resolve.ts';
import type { Resolutions } from './resolutions.ts';
import { chunksOf } from '../../values/chunks.ts';
import type { Role } from '../../../src/identity/spelling.ts';

/** Organisations that exist because a printed name needs them, and the names that were printed. */
const NAMES: FactScope = {
  source: 'names',
  labels: ['Organisation', 'Name', 'Identifier'],
  roles: {},
  links: [
    { type: 'NAMED', from: 'Organisation', to: 'Name', owner: 'to' },
    { type: 'IDENTIFIED_BY', from: 'Organisation', to: 'Identifier', owner: 'to' },
  ],
};
const CURATED: FactScope = {
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
  const key = nameKey(nameParts(text));
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

type Resolved = { mention: StoredMention; resolution: Resolution };

const resolvedIn = (
  mentions: ReadonlyMap<Role, readonly StoredMention[]>,
  resolutions: Resolutions,
): Resolved[] =>
  [...mentions].flatMap(([role, list]) =>
    list.flatMap((mention) =>
      resolutions
        .get(role)!
        .get(mention.id)!
        .map((resolution) => ({ mention, resolution })),
    ),
  );

/** What the resolutions need beside the registers: own-name organisations, curated bodies, names as printed. */
export function derivedFacts(
  mentions: ReadonlyMap<Role, readonly StoredMention[]>,
  resolutions: Resolutions,
  knowledge: FullKnowledge,
): Derived {
  const register = knowledge.directories.on(LATEST);
  const derived: Derived = { names: new FactSet(), curated: new FactSet() };
  const spellings = new Map<string, Set<string>>();
  const shared = new Set<string>();
  const own = new Map<string, string[]>();
  for (const { mention, resolution } of resolvedIn(mentions, resolutions)) {
    const { raw, identifiers } = mention;
    const { organisationId, method } = resolution;
    for (const one of identifiers)
      if (!register.byIdentifier(one)) addIdentifier(derived.names, organisationId, one);
    spellings.set(organisationId, (spellings.get(organisationId) ?? new Set()).add(raw));
    if (method === 'ONE_OF_SEVERAL') shared.add(raw);
    if (method === 'OWN_NAME' || method === 'IDENTIFIER')
      own.set(organisationId, [...(own.get(organisationId) ?? []), raw]);
  }
  for (const [id, raws] of spellings) {
    const body = knowledge.curated.get(id);
    if (body) addCurated(derived.curated, { id, body }, knowledge);
    // What was decided to be somebody known by name alone is another name of theirs, not theirs to go by.
    if (isOwnName(id) || isNumbered(id)) addOwn(derived.names, id, own.get(id) ?? [...raws]);
    const registered = knowledge.registeredNames.get(id) ?? [];
    // A cell that names two is a name of neither.
    for (const raw of raws)
      if (!registered.includes(raw) && (!shared.has(raw) || isOwnName(id))) addNames(derived.names, id, raw);
  }
  return derived;
}

function addNames(facts: FactSet, id: string, raw: string): void {
  const { legal, trading } = splitTradingName(raw);
  addName(facts, id, { kind: 'AS_PUBLISHED', text: raw });
  if (trading) {
    addName(facts, id, { kind: 'LEGAL', text: legal });
    addName(facts, id, { kind: 'TRADING', text: trading });
  }
}

/** Facts that one transaction may write, so that it stays well within the server's transaction memory. */
const FACTS_A_TRANSACTION = 10_000;

const portionsOf = <F>(facts: readonly F[]): F[][] => [...chunksOf(facts, FACTS_A_TRANSACTION)];

const NONE = { created: [], updated: [], removed: [], unchanged: 0 };

/** A difference in steps, each of which may be the last before a kill: nodes before links, links away before nodes. */
function inPortions({ nodes, links }: FactDifference): FactDifference[] {
  const step = (part: Partial<FactDifference>): FactDifference => ({ nodes: NONE, links: NONE, ...part });
  return [
    ...portionsOf(links.removed).map((removed) => step({ links: { ...NONE, removed } })),
    ...portionsOf(nodes.removed).map((removed) => step({ nodes: { ...NONE, removed } })),
    ...portionsOf([...nodes.created, ...nodes.updated]).map((updated) =>
      step({ nodes: { ...NONE, updated } }),
    ),
    ...portionsOf([...links.created, ...links.updated]).map((updated) =>
      step({ links: { ...NONE, updated } }),
    ),
  ];
}

/**
 * Writes what is new of the derived facts.
 * @returns the links that lack an end, and what removes the rest: links once nothing resolves to what is gone, nodes once
 * no published figure is of them.
 */
export async function writeDerived(
  graph: Graph,
  { names, curated }: Derived,
): Promise<{ unlinked: Unlinked[]; removeLinks: () => Promise<void>; removeNodes: () => Promise<void> }> {
  const written = new Set([...names.nodes.keys(), ...curated.nodes.keys()]);
  const linkable = [
    await withBothEnds(graph, differenceOf(await storedFacts(graph, CURATED), curated), written),
    await withBothEnds(graph, differenceOf(await storedFacts(graph, NAMES), names), written),
  ];
  const differences = linkable.map(({ difference }) => difference);
  const additions = differences.map(({ nodes, links }) => ({
    nodes: { ...nodes, removed: [] },
    links: { ...links, removed: [] },
  }));
  const goneLinks = differences.map(({ links }) => ({
    nodes: NONE,
    links: { ...links, created: [], updated: [] },
  }));
  const goneNodes = differences.map(({ nodes }) => ({
    nodes: { ...nodes, created: [], updated: [] },
    links: NONE,
  }));
  const write = async (parts: readonly FactDifference[]): Promise<void> => {
    for (const part of parts.flatMap(inPortions))
      await graph.write.transaction(async (tx) => {
        await writeDifference(tx, part);
        await markHierarchy(tx, part);
      });
  };
  await write(additions);
  return {
    unlinked: linkable.flatMap(({ unlinked }) => unlinked),
    removeLinks: () => write(goneLinks),
    removeNodes: () => write(goneNodes),
  };
}
