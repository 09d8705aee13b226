import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Apollo requires graphql as CommonJS; ours must be the same copy, or no type is an instance of its class.
const graphql = createRequire(import.meta.url).resolve('graphql');

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Killing things takes minutes: npm run test:chaos.
    exclude: process.env['TEST_CHAOS'] ? [] : ['test/chaos/**'],
    globalSetup: ['test/support/neo4j-setup.ts'],
    // One Neo4j serves the whole run, so files that empty it must not meet.
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
