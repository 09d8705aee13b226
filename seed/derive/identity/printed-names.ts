import type { Graph } from '../../../src/graph/graph.ts';
import { FOREVER } from '../../../src/graph/model.ts';
import type { Method } from '../../../src/identity/resolve.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

/** How often something is printed; `invoicedE4` is what the lines counted today come to, in 1/10,000 of a pound. */
export type Records = { lines: number; invoicedE4: bigint; processes: number; awards: number };

/** A printed name of one dataset, and whom it is taken to mean. */
export type PrintedName = Records & {
  id: string;
  role: Role;
  raw: string;
  dataset: string;
  methods: readonly Method[];
  organisationIds: readonly string[];
};

export const NO_RECORDS: Records = { lines: 0, invoicedE4: 0n, processes: 0, awards: 0 };

export const added = (one: Records, other: Records): Records => ({
  lines: one.lines + other.lines,
  invoicedE4: one.invoicedE4 + other.invoicedE4,
  processes: one.processes + other.processes,
  awards: one.awards + other.awards,
});

/** Every printed name, once for each dataset that prints it. */
export const printedNames = (graph: Graph, roles: readonly Role[] = ROLES): Promise<PrintedName[]> =>
  graph.read('mentions-printed', { roles, forever: FOREVER });
