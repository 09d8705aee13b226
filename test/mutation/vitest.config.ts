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
      'test/{days,decimal,names,public-names}.test.ts',
      'test/graphql/*.test.ts',
      'test/saved-query/row-plan.test.ts',
      'test/seed/values/*.test.ts',
      'test/seed/store/notices/merge.test.ts',
    ],
    // It reads a file that is made, which the copies that are broken do not have.
    exclude: [...filesOnNeo4j(), 'test/graphql/default-fields.test.ts'],
  },
});
