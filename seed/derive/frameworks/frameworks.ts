import type { Graph } from '../../../src/graph/graph.ts';
import { FactSet } from '../../store/facts.ts';
import { frameworkReferences } from '../../values/framework-reference.ts';
import { writeDerivedLinks, type DerivedLinks } from '../../store/derived-links.ts';

/** What a process says of the framework it sets up or buys under. */
type Process = {
  id: string;
  stage: string;
  framework: string | null;
  frameworkLot: string | null;
  frameworkReference: string | null;
};
type Framework = { id: string; reference: string | null };
type Target = { kind: 'Framework' | 'ContractingProcess'; id: string };
type Under = Target & { confidence: 'STATED' | 'INFERRED'; reason: string };

const KINDS: readonly DerivedLinks[] = [
  { type: 'ESTABLISHES', from: 'ContractingProcess', to: 'Framework' },
  { type: 'UNDER_FRAMEWORK', from: 'ContractingProcess', to: 'Framework' },
  { type: 'UNDER_FRAMEWORK', from: 'ContractingProcess', to: 'ContractingProcess' },
  { type: 'UNDER_LOT', from: 'ContractingProcess', to: 'Lot' },
];

type Known = { byKey: (key: string) => Target | null; lots: ReadonlySet<string> };

/** Agreements by each key they may be named by: slug, agreement number, or the ocid of the process that sets one up. */
function knownAgreements(
  frameworks: readonly Framework[],
  processes: readonly Process[],
  lots: readonly string[],
): Known {
  const claims = new Map<string, Map<string, Target>>();
  const claim = (key: string | null | undefined, target: Target): void => {
    if (key) claims.set(key, (claims.get(key) ?? new Map<string, Target>()).set(target.id, target));
  };
  for (const { id, reference } of frameworks) {
    claim(id, { kind: 'Framework', id });
    claim(frameworkReferences(reference ?? '')[0], { kind: 'Framework', id });
  }
  const taken = new Set(claims.keys());
  for (const { id, stage, frameworkReference } of processes) {
    if (stage !== 'FIRST_STAGE') continue;
    claim(id, { kind: 'ContractingProcess', id });
    // An agreement of the register is known better there than by a notice about it.
    if (!taken.has(frameworkReference ?? '')) claim(frameworkReference, { kind: 'ContractingProcess', id });
  }
  const byKey = (key: string): Target | null => {
    const found = [...(claims.get(key)?.values() ?? [])];
    return found.length === 1 ? found[0]! : null;
  };
  return { byKey, lots: new Set(lots) };
}

/** Under what a process buys: what it states, else the one agreement its texts name. */
function underOf({ framework, frameworkReference }: Process, { byKey }: Known): Under | null {
  if (framework) {
    const target = byKey(framework) ?? byKey(frameworkReferences(framework)[0] ?? '');
    const reason = `the notice states the framework “${framework}”`;
    return target && { ...target, confidence: 'STATED', reason };
  }
  const target = byKey(frameworkReference ?? '');
  const reason = `title or description name ${frameworkReference} and no other agreement`;
  return target && { ...target, confidence: 'INFERRED', reason };
}

function linksOf(process: Process, known: Known, links: FactSet): void {
  const { id, stage, frameworkReference, frameworkLot } = process;
  if (stage === 'FIRST_STAGE') {
    const target = known.byKey(frameworkReference ?? '');
    const values = { confidence: 'INFERRED', reason: `title or description name ${frameworkReference}` };
    if (target?.kind === 'Framework') links.link('ESTABLISHES', [id, target.id], values);
    return;
  }
  const under = underOf(process, known);
  if (!under || under.id === id) return;
  const { kind, confidence, reason } = under;
  links.link('UNDER_FRAMEWORK', [id, [kind, under.id]], { confidence, reason });
  const lot = `${under.id}/${frameworkLot}`;
  if (known.lots.has(lot))
    links.link('UNDER_LOT', [['ContractingProcess', id], lot], { confidence: 'EXACT' });
}

/** Links processes to the agreements they set up or buy under. All of them may come in any order. */
export async function deriveFrameworks(graph: Graph): Promise<void> {
  const processes = await graph.read('processes-of-frameworks', {});
  const frameworks = await graph.read('framework-references', {});
  const lots = await graph.read('lot-ids', {});
  const known = knownAgreements(
    frameworks,
    processes,
    lots.map(({ id }) => id),
  );
  const following = new FactSet();
  for (const process of processes) linksOf(process, known, following);
  await writeDerivedLinks(graph, KINDS, following);
}
