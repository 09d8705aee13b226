import type { Graph } from '../../src/graph/graph.ts';

/** Deletes in steps: a server for tests has little memory for one transaction. */
const EMPTY = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS';

/** Leaves nothing but the schema. */
export const empty = (graph: Graph): Promise<void> => graph.write.command(EMPTY);
