/**
 * A program that uses the local Neo4j of BUYERGRAPH_HOME, as the server and the command line do, and
 * prints where that is, as a JSON line, each time it changes.
 */
import { configFrom } from '../../src/config.ts';
import type { Connection } from '../../src/config.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { logFor } from '../../src/log.ts';

const config = configFrom({ ...process.env, NEO4J_URI: '', LOG_LEVEL: 'silent' });
let owned = false;
const print = (connection: Connection): void => console.log(JSON.stringify({ connection, owned }));

const lease = await openNeo4j(config, {
  log: logFor(config),
  onConnection: (connection) => {
    owned = lease.owned;
    print(connection);
  },
});
owned = lease.owned;
print(lease.connection());
// An open lease keeps no program alive; this one is here to be killed.
setInterval(() => undefined, 60_000);
