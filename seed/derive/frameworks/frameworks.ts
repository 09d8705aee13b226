import type { Graph } from '../../../src/graph/graph.ts';
import { type DerivedLinks, writeFollowing } from '../../store/following.ts';
import { storedFacts, type FactScope } from '../../store/fact-store.ts';
import { FactSet } from '../../store/facts.ts';
import { Agreements, slugOf, type Mentioned, type Process } from './agreements.ts';

/** Frameworks and lots that notices name and no definition has. */
const SOURCE = 'contracting-notices';
const SCOPE: FactScope = {
  source: SOURCE,
  labels: ['Framework', 'Lot'],
  links: [
    { type: 'ITERATION_OF', from: 'Framework', to: 'FrameworkFamily', owner: 'from' },
    { type: 'LOT_OF', from: 'Lot', to: 'Framework', owner: 'from' },
  ],
  roles: {},
};

const KINDS: readonly DerivedLinks[] = [
  { type: 'ESTABLISHES', from: 'ContractingProcess', to: 'Framework' },
  { type: 'UNDER_FRAMEWORK', from: 'ContractingProcess', to: 'Framework' },
  { type: 'THROUGH_LOT', from: 'ContractingProcess', to: 'Lot' },
];

/** Under what a process buys: what it states, else the one agreement its texts name. */
function underOf({ id, framework, frameworkReference }: Process, agreements: Agreements) {
  if (framework && framework !== id)
    return {
      id: agreements.named(framework),
      confidence: 'STATED',
      reason: `the notice states the framework “${framework}”`,
    };
  if (framework || !frameworkReference) return null;
  return {
    id: agreements.named(frameworkReference),
    confidence: 'INFERRED',
    reason: `title or description name ${frameworkReference} and no other agreement`,
  };
}

/** What is known so far, and the facts that follow. */
type Following = { agreements: Agreements; lots: ReadonlySet<string>; facts: FactSet };

/** States the lot a process names by its slug, unless a definition has it. */
function throughLot({ id, frameworkLot }: Process, framework: string, { lots, facts }: Following): void {
  if (!frameworkLot) return;
  const lot = `${framework}/${slugOf(frameworkLot)}`;
  if (!lots.has(lot)) {
    facts.node('Lot', { id: lot, slug: slugOf(frameworkLot), name: frameworkLot, source: SOURCE });
    facts.link('LOT_OF', [lot, framework]);
  }
  facts.link('THROUGH_LOT', [id, lot], { confidence: 'EXACT' });
}

function addUnder(process: Process, following: Following): void {
  const { id, stage, frameworkReference } = process;
  const { agreements, facts } = following;
  if (stage === 'FIRST_STAGE') {
    if (!frameworkReference) return;
    const values = { confidence: 'INFERRED', reason: `title or description name ${frameworkReference}` };
    return facts.link('ESTABLISHES', [id, agreements.named(frameworkReference)], values);
  }
  const under = underOf(process, agreements);
  if (!under) return;
  const { confidence, reason } = under;
  facts.link('UNDER_FRAMEWORK', [id, under.id], { confidence, reason });
  throughLot(process, under.id, following);
}

/** An iteration is of the family whose slug it begins with, and of that with a number behind. */
const familyOf = (id: string, families: ReadonlySet<string>): string | undefined => {
  const family = id.replace(/-\d+$/, '');
  return families.has(family) ? family : undefined;
};

function addMentioned(
  { id, knownBy, ...values }: Mentioned,
  families: ReadonlySet<string>,
  facts: FactSet,
): void {
  const family = familyOf(id, families);
  const [, iteration = null] = /-(\d+)$/.exec(id) ?? [];
  facts.node('Framework', {
    ...{ id, ...values, knownBy, source: SOURCE },
    iteration: family && iteration ? BigInt(iteration) : null,
  });
  if (family) facts.link('ITERATION_OF', [id, family]);
}

/** The processes that are themselves what their framework is known by. */
const addOwn = (processes: readonly Process[], { mentioned }: Agreements, facts: FactSet): void => {
  for (const { id } of processes)
    if (mentioned.get(slugOf(id))?.knownBy === 'PROCESS')
      facts.link('ESTABLISHES', [id, slugOf(id)], {
        confidence: 'STATED',
        reason: 'purchases under it name it',
      });
};

/**
 * Links processes to the agreements they set up or buy under. An agreement or lot that no definition has is a node all
 * the same, known by what names it, until a definition comes. All of them may come in any order.
 */
export async function deriveFrameworks(graph: Graph): Promise<void> {
  const processes = await graph.read('processes-of-frameworks', {});
  const defined = await graph.read('framework-references', { source: SOURCE });
  const lots = new Set((await graph.read('lot-ids', { source: SOURCE })).map(({ id }) => id));
  const families = new Set((await graph.read('family-ids', {})).map(({ id }) => id));
  const agreements = new Agreements(defined, processes);
  const facts = new FactSet();
  for (const process of processes) addUnder(process, { agreements, lots, facts });
  for (const framework of agreements.mentioned.values()) addMentioned(framework, families, facts);
  addOwn(processes, agreements, facts);
  await writeFollowing(graph, facts, { kinds: KINDS, stored: await storedFacts(graph, SCOPE) });
}
