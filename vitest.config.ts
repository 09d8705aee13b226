import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { filesOnNeo4j } from './test/support/files-on-neo4j.ts';

// Apollo requires graphql as CommonJS; ours must be the same copy, or no type is an instance of its class.
const graphql = createRequire(import.meta.url).resolve('graphql');
const onNeo4j = filesOnNeo4j();
// Killing things takes minutes: npm run test:chaos.
const chaos = process.env['TEST_CHAOS'] ? [] : ['test/chaos/**'];

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'graph',
          include: onNeo4j,
          exclude: chaos,
          globalSetup: ['test/support/temporary-folder.ts', 'test/support/neo4j-setup.ts'],
          // One Neo4j serves the whole run, so files that empty it must not meet.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: [...chaos, ...onNeo4j],
          globalSetup: ['test/support/temporary-folder.ts'],
        },
      },
    ],
  },
});
