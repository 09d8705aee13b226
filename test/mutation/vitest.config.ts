import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { filesOnNeo4j } from '../support/files-on-neo4j.ts';

// As in the configuration of all tests: one copy of graphql for Apollo and for us.
const graphql = createRequire(import.meta.url).resolve('graphql');

/** The tests of the pure modules alone: no Neo4j and no server, so that a mutant is judged in milliseconds. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: [
      'test/names.test.ts',
      'test/graphql/*.test.ts',
      'test/saved-query/row-plan.test.ts',
      'test/seed/values/*.test.ts',
      'test/seed/store/notices/merge.test.ts',
    ],
    exclude: filesOnNeo4j(),
  },
});
