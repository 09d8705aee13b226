import { webAddress } from '../../../src/served.ts';
import { FactSet } from '../../store/facts.ts';
import { frameworkFacts, frameworkFamilies, type FrameworkFacts } from './families.ts';
import { lotBridge, lotCategories } from './lot-categories.ts';
import type { FrameworkDefinition } from './raw.ts';

/** Who states the facts, and whether they are the sample's. */
export type Stating = { source: string; sample: boolean };

const marked = ({ source, sample }: Stating) => ({ source, sample: sample || null });
const onLink = ({ sample }: Stating) => ({ sample: sample || null });

function addFamilies(facts: FactSet, stating: Stating): void {
  for (const { slug: id, name } of frameworkFamilies())
    facts.node('FrameworkFamily', { id, name, ...marked(stating) });
  for (const { slug: id, name } of lotCategories())
    facts.node('LotCategory', { id, name, ...marked(stating) });
}

type Known = { facts: FrameworkFacts | undefined; definition: FrameworkDefinition | undefined };

const whole = (number: number | null | undefined): bigint | null =>
  number === null || number === undefined ? null : BigInt(number);

function frameworkValues({ facts: known, definition }: Known) {
  return {
    name: known?.name ?? definition!.name,
    iteration: whole(known?.iteration ?? definition?.iteration),
    reference: known?.reference ?? null,
    operator: known?.operator ?? null,
    startsOn: known?.startsOn ?? null,
    endsOn: known?.endsOn ?? null,
    url: webAddress(definition?.urls['framework_agreement_url']),
    evidence:
      known?.evidence.map(({ fact, title, url }) => `${fact} (${title}, ${url})`).join(' ') ??
      definition?.locators.lots ??
      null,
  };
}

function addFrameworks(facts: FactSet, known: ReadonlyMap<string, Known>, stating: Stating): void {
  for (const [slug, one] of known) {
    const family = one.facts?.family ?? one.definition!.family;
    facts.node('Framework', { id: slug, ...frameworkValues(one), ...marked(stating) });
    if (!facts.has('FrameworkFamily', family))
      facts.node('FrameworkFamily', { id: family, name: family, ...marked(stating) });
    facts.link('ITERATION_OF', [slug, family], onLink(stating));
    const next = one.definition?.followedBy?.slug ?? one.facts?.followedBy;
    if (next) facts.link('FOLLOWED_BY', [slug, next], onLink(stating));
  }
}

type LotSeen = { framework: string; slug: string; name: string; description: string | null };

function addLot(facts: FactSet, { framework, slug, name, description }: LotSeen, stating: Stating): void {
  const id = `${framework}/${slug}`;
  facts.node('Lot', { id, slug, name, description, ...marked(stating) }, { record: framework });
  facts.link('LOT_OF', [id, framework], onLink(stating));
}

function addLots(facts: FactSet, definitions: readonly FrameworkDefinition[], stating: Stating): void {
  const defined = new Map<string, LotSeen>(
    definitions.flatMap(({ slug: framework, lots }) =>
      lots.map((lot) => [`${framework}/${lot.slug}`, { framework, ...lot }] as [string, LotSeen]),
    ),
  );
  for (const lot of defined.values()) addLot(facts, lot, stating);
  for (const { framework, lot: slug, name, category, evidence } of lotBridge()) {
    if (!facts.has('Framework', framework)) continue;
    const id = `${framework}/${slug}`;
    addLot(facts, { framework, slug, name, description: defined.get(id)?.description ?? null }, stating);
    const text = evidence.map((one) => `${one.text} (${one.locator})`).join(' ');
    facts.link('IN_CATEGORY', [id, category], { ...onLink(stating), evidence: text });
  }
}

/** Families, iterations, lots and the lot bridge: what we know by citation, and what the definitions add. */
export function frameworkFactsFrom(definitions: readonly FrameworkDefinition[], stating: Stating): FactSet {
  const facts = new FactSet();
  const known = new Map<string, Known>(
    frameworkFacts().map((one) => [one.slug, { facts: one, definition: undefined }]),
  );
  for (const definition of definitions)
    known.set(definition.slug, { facts: known.get(definition.slug)?.facts, definition });
  addFamilies(facts, stating);
  addFrameworks(facts, known, stating);
  addLots(facts, definitions, stating);
  return facts;
}
