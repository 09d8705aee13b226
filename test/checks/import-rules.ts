import type { Arrow } from './arrows.ts';

/** An arrow that must not be, why, and an example that the rule refuses. */
export type ImportRule = Readonly<{
  sentence: string;
  from: RegExp;
  to: RegExp;
  /** Arrows of this kind that may be after all. */
  unless?: (arrow: Arrow) => boolean;
  bad: Arrow;
}>;

const DOMAIN =
  /^src\/(award|contract|dataset|framework|opportunity|organisation|process|search|spend|supplier)\//;
const SERVED = /^src\/(server|home|web|playground|saved-query)\/|^src\/main\.ts$/;
const sourceOf = (path: string): string => path.split('/').slice(0, 3).join('/');
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

export const IMPORT_RULES: readonly ImportRule[] = [
  {
    sentence: 'src never imports seed',
    from: /^src\//,
    to: /^seed\//,
    bad: { from: 'src/server/app.ts', to: 'seed/importers.ts' },
  },
  {
    sentence: 'nothing imports test',
    from: /^(src|seed|bin|bench)\//,
    to: /^test\//,
    bad: { from: 'bin/cli.ts', to: 'test/support/ask.ts' },
  },
  {
    sentence: 'a domain knows another domain by its node.ts only',
    from: DOMAIN,
    to: DOMAIN,
    unless: ({ from, to }) => folderOf(from) === folderOf(to) || to.endsWith('/node.ts'),
    bad: { from: 'src/spend/query.ts', to: 'src/organisation/reads.ts' },
  },
  {
    sentence: 'only reads.ts of a domain names statements',
    from: DOMAIN,
    to: /^src\/graph\/statement\.ts$/,
    unless: ({ from }) => from.endsWith('/reads.ts'),
    bad: { from: 'src/spend/query.ts', to: 'src/graph/statement.ts' },
  },
  {
    sentence: 'a domain knows nothing of who serves it but the type of its context',
    from: DOMAIN,
    to: SERVED,
    unless: ({ to }) => to === 'src/server/context.ts',
    bad: { from: 'src/search/query.ts', to: 'src/server/apollo.ts' },
  },
  {
    sentence: 'src/graph knows neither domains nor GraphQL nor who asks',
    from: /^src\/graph\//,
    to: /^src\/(?!graph\/|(config|errors|log)\.ts$)|^graphql(\/|$)/,
    unless: ({ from, to }) => from === 'src/graph/open.ts' && to === 'src/local-neo4j/lease.ts',
    bad: { from: 'src/graph/reader.ts', to: 'src/organisation/node.ts' },
  },
  {
    sentence: 'the local Neo4j knows neither statements nor who asks',
    from: /^src\/local-neo4j\//,
    to: /^src\/(?!local-neo4j\/|(config|errors|log)\.ts$)/,
    bad: { from: 'src/local-neo4j/ready.ts', to: 'src/graph/driver.ts' },
  },
  {
    sentence: 'src/graphql knows neither Neo4j nor domains nor who serves it',
    from: /^src\/graphql\//,
    to: /^src\/(?!graphql\/|(config|errors|log)\.ts$)|^neo4j-driver/,
    bad: { from: 'src/graphql/cost.ts', to: 'src/graph/reader.ts' },
  },
  {
    sentence: 'only src/graph and the local Neo4j talk to Neo4j',
    from: /^(src|seed|bin)\//,
    to: /^neo4j-driver/,
    unless: ({ from }) => /^src\/(graph|local-neo4j)\//.test(from),
    bad: { from: 'src/spend/reads.ts', to: 'neo4j-driver' },
  },
  {
    sentence: 'only seed and src/graph itself import the writer',
    from: /^(src|bin)\//,
    to: /^src\/graph\/writer\.ts$/,
    unless: ({ from }) => /^(src\/graph|bin\/commands)\//.test(from),
    bad: { from: 'src/server/context.ts', to: 'src/graph/writer.ts' },
  },
  {
    sentence: 'settings, errors, logs and names rest on no folder of ours',
    from: /^src\/(config|errors|log|names)\.ts$/,
    to: /^(src|seed)\/.+\//,
    bad: { from: 'src/config.ts', to: 'src/graph/driver.ts' },
  },
  {
    sentence: 'an importer knows the graph and what nodes look like, not how they are served',
    from: /^seed\//,
    to: /^src\//,
    unless: ({ to }) =>
      /^src\/(graph\/|(config|errors|log|names)\.ts$|graphql\/decimal\.ts$)|\/node\.ts$/.test(to),
    bad: { from: 'seed/sources/g-cloud-sales/index.ts', to: 'src/spend/reads.ts' },
  },
  {
    sentence:
      'one source knows no other, but for how definitions are printed in sales files and what the sample and the synthetic graph are made of',
    from: /^seed\/sources\/(?!sample|synthetic)/,
    to: /^seed\/sources\//,
    unless: ({ from, to }) => sourceOf(from) === sourceOf(to) || to.endsWith('/as-printed.ts'),
    bad: { from: 'seed/sources/g-cloud-sales/index.ts', to: 'seed/sources/govuk-organisations/raw.ts' },
  },
  {
    sentence: 'a source knows how to read, values, and what the stores take, and nothing of who runs it',
    from: /^seed\/sources\//,
    to: /^seed\/(?!read\/|values\/|sources\/|(importer|lock|progress|report)\.ts$)/,
    unless: ({ to }) => /^seed\/store\/(facts|fact-store|dataset|lines)\.ts$/.test(to),
    bad: { from: 'seed/sources/cpv/index.ts', to: 'seed/derive/derive.ts' },
  },
  {
    sentence: 'a store knows neither sources nor what is derived from it',
    from: /^seed\/store\//,
    to: /^seed\/(?!store\/|read\/|values\/|(catalogue|progress|report)\.ts$)/,
    bad: { from: 'seed/store/lines.ts', to: 'seed/derive/rollups/recount.ts' },
  },
  {
    sentence: 'what is derived knows no source',
    from: /^seed\/derive\//,
    to: /^seed\/(?!derive\/|store\/|values\/|(catalogue|progress)\.ts$)/,
    bad: { from: 'seed/derive/derive.ts', to: 'seed/sources/cpv/index.ts' },
  },
  {
    sentence: 'reading and values know nothing of the graph',
    from: /^seed\/(read|values)\//,
    to: /^seed\/(?!read\/|values\/)|^src\/graph\//,
    bad: { from: 'seed/read/csv.ts', to: 'seed/store/dataset.ts' },
  },
  {
    sentence: 'only a run, and who decides about names, lets everything follow',
    from: /^(seed|bin|bench)\//,
    to: /^seed\/derive\/derive\.ts$/,
    unless: ({ from }) => /^seed\/(run|decisions)\//.test(from),
    bad: { from: 'bin/commands/import.ts', to: 'seed/derive/derive.ts' },
  },
  {
    sentence: 'what runs in a browser imports nothing of the server',
    from: /^src\/playground\/app\/(?!vite\.config|compressed)/,
    to: /^src\/(?!playground\/|web\/)|^node:/,
    bad: { from: 'src/playground/app/main.tsx', to: 'src/config.ts' },
  },
];

/** The arrows a rule forbids, each as it would be drawn. */
export const offending = (rule: ImportRule, arrows: readonly Arrow[]): string[] =>
  arrows
    .filter((arrow) => rule.from.test(arrow.from) && rule.to.test(arrow.to) && !rule.unless?.(arrow))
    .map(({ from, to }) => `${from} → ${to}`);
