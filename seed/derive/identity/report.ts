import type { Graph } from '../../../src/graph/graph.ts';
import { added, NO_RECORDS, printedNames, type Records } from './printed-names.ts';
import { METHODS, type Method } from '../../../src/identity/resolve.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

/** How many printed names of a dataset, and of what they are printed with, one method resolved. */
export type Resolved = Records & { dataset: string; role: Role; method: Method; names: number };

const place = ({ dataset, role, method }: Resolved): string =>
  [dataset, ROLES.indexOf(role), METHODS.indexOf(method)].join(' ');

/**
 * By which method the names of each dataset were resolved. A name that two datasets print counts in each, and a
 * cell that names two counts once.
 */
export async function resolvedByMethod(graph: Graph): Promise<Resolved[]> {
  const groups = new Map<string, Resolved>();
  for (const name of await printedNames(graph)) {
    const { dataset, role } = name;
    const [method] = name.methods;
    if (!method) continue;
    const empty: Resolved = { ...NO_RECORDS, dataset, role, method, names: 0 };
    const known = groups.get(place(empty)) ?? empty;
    groups.set(place(empty), { ...known, ...added(known, name), names: known.names + 1 });
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
