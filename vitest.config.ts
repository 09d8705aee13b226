import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { filesOnNeo4j } from './test/support/files-on-neo4j.ts';

// Apollo requires graphql as CommonJS; ours must be the same copy, or no type is an instance of its class.
const graphql = createRequire(import.meta.url).resolve('graphql');

const ALL = 'test/**/*.test.ts';
/** What takes long says so in its name: npm run test:long. */
const LONG_ENDING = '.long.test.ts';
const LONG = `test/**/*${LONG_ENDING}`;
// What tries every way, or what few changes touch, is not of every run: TEST_WIDE=1 npm test, as CI does.
const wide = process.env['TEST_WIDE'] ? [] : ['test/**/*.wide.test.ts'];
// Killing things takes minutes: npm run test:chaos.
const chaos = process.env['TEST_CHAOS'] ? [] : ['test/chaos/**'];

const onNeo4j = filesOnNeo4j();
const isLong = (file: string): boolean => file.endsWith(LONG_ENDING);
/** What fills the graph and what asks it have a Neo4j each: one alone would be busy long after all other tests. */
const isOfSeed = (file: string): boolean => file.startsWith('test/seed/');

/** One Neo4j and one process serve all files of a project, so that files that empty it do not meet. */
const onOneNeo4j = {
  globalSetup: ['test/support/temporary-folder.ts', 'test/support/neo4j-setup.ts'],
  fileParallelism: false,
  isolate: false,
  // Plans are made anew for each graph, and the machine may be busy with other things. A property tried 500 times takes minutes.
  testTimeout: process.env['TEST_RUNS'] ? 1_800_000 : 60_000,
};
const apart = { globalSetup: ['test/support/temporary-folder.ts'] };

const projects = [
  {
    name: 'graph',
    include: onNeo4j.filter((file) => !isLong(file) && !isOfSeed(file)),
    exclude: [...chaos, ...wide],
    ...onOneNeo4j,
  },
  {
    name: 'graph-seed',
    include: onNeo4j.filter((file) => !isLong(file) && isOfSeed(file)),
    exclude: [...chaos, ...wide],
    ...onOneNeo4j,
  },
  { name: 'apart', include: [ALL], exclude: [...chaos, ...wide, LONG, ...onNeo4j], isolate: false, ...apart },
  { name: 'long-graph', include: onNeo4j.filter(isLong), ...onOneNeo4j },
  { name: 'long-apart', include: [LONG], exclude: onNeo4j, ...apart },
];

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    testTimeout: 180_000,
    hookTimeout: 300_000,
    projects: projects.map((test) => ({ extends: true, test })),
  },
});
