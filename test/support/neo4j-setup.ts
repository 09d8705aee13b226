import type { TestProject } from 'vitest/node';
import { configFrom } from '../../src/config.ts';
import type { Connection } from '../../src/config.ts';
import { openNeo4j } from '../../src/local-neo4j/lease.ts';
import { logFor } from '../../src/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j of this run of the tests; they may empty it. */
    neo4j: Connection;
  }
}

/**
 * One throw-away Neo4j for the whole run. Never the one of NEO4J_URI, which may hold what somebody
 * needs: whoever wants the tests on a server of theirs says so with TEST_NEO4J_URI and its password.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER, TEST_NEO4J_PASSWORD } = process.env;
  const config = configFrom({
    NEO4J_URI: TEST_NEO4J_URI,
    NEO4J_USER: TEST_NEO4J_USER,
    NEO4J_PASSWORD: TEST_NEO4J_PASSWORD,
    LOG_LEVEL: 'warn',
  });
  const lease = await openNeo4j(config, {
    log: logFor(config),
    profile: 'run-of-tests',
    progress: (sentence) => console.error(sentence),
  });
  project.provide('neo4j', lease.connection());
  return () => lease.release();
}
