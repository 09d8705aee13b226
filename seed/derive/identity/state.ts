import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/canonical-json.ts';
import { noteEveryProcess } from '../processes/processes.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import { curatedBodies } from '../../../src/identity/curated-bodies.ts';
import type { FactDifference } from '../../store/facts.ts';
import { spellingRules } from '../../../src/identity/rules.ts';

/** To be raised with every change of what the code makes of a name, so that names in graphs that are there are resolved anew. */
const FORM = 3;

/** What names are resolved by that comes with the program; registers and decisions are in the graph. */
const RULES = createHash('sha256')
  .update(canonicalJson([FORM, spellingRules(), curatedBodies()]))
  .digest('hex');

/** Whether something changed by which every name is resolved: a register, a decision or a rule. */
export async function isOutdated(graph: Graph): Promise<boolean> {
  const [state] = await graph.read('identity-state', {});
  return state?.identified !== RULES;
}

/** Notes that all names wait to be resolved by the rules of today. */
export const noteIdentified = (graph: Graph): Promise<void> =>
  graph.write.transaction(async (tx) => {
    await tx.run('identity-state-write', { identified: RULES });
    await noteEveryProcess(tx);
  });

const OF_BODIES: ReadonlySet<string> = new Set(['Organisation', 'Name', 'Identifier']);

/** Whether a change is of what names are resolved by: bodies, their names, numbers and parents. */
export const namesBodies = ({ nodes, links }: FactDifference): boolean =>
  [nodes.created, nodes.updated, nodes.removed].flat().some(({ label }) => OF_BODIES.has(label)) ||
  [links.created, links.updated, links.removed]
    .flat()
    .some(({ fromLabel, toLabel }) => OF_BODIES.has(fromLabel) && OF_BODIES.has(toLabel));

/** Within the transaction that changes a register or a decision: all names have to be resolved anew. */
export const noteOutdated = async (tx: WriteTransaction): Promise<void> =>
  void (await tx.run('identity-state-write', { identified: null }));
