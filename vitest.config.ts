import { defineConfig } from 'vitest/config';

export default defineConfig({
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
