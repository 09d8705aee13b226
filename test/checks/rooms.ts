import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arrow } from './arrows.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Only from these files of a room, or only to these of another. */
type Door = Readonly<{ from?: RegExp; to?: RegExp }>;

/**
 * A room of the house: the files in it, and which others it sees, all of their files or through a door. `apart` is how
 * many folders deep its parts are that see one another only as `sees` says.
 */
type Room = Readonly<{ has: RegExp; apart?: number; sees: Readonly<Record<string, true | Door>> }>;

/** A folder that says what it brings is a domain; there is no other list of them here. */
const DOMAINS = globSync('src/*/index.ts', { cwd: ROOT }).map((path) => path.split('/')[1]!);

const ground = { ground: true } as const;
/** What a resolver is handed is said by node.ts, which therefore sees nothing of this. */
const resolving = { 'resolver types': { from: /(?<!\/node)\.ts$/ } } as const;
const reading = {
  ...ground,
  generated: true,
  graph: { to: /(?<!writer|open)\.ts$/ },
  graphql: true,
  identity: true,
} as const;
const stored = {
  ...ground,
  graph: { to: /(?<!open)\.ts$/ },
  identity: true,
  values: true,
  said: true,
} as const;

/** What is not drawn here may not be: a file in no room, and an arrow to where a room does not see. */
export const ROOMS: Readonly<Record<string, Room>> = {
  ground: { has: /^src\/(?!main\.)[^/]+$/, sees: {} },
  'resolver types': { has: /^generated\/resolver-types\.ts$/, sees: {} },
  generated: { has: /^generated\//, sees: {} },
  'local-neo4j': { has: /^src\/local-neo4j\//, sees: ground },
  graph: {
    has: /^src\/graph\//,
    sees: { ...ground, generated: true, 'local-neo4j': { from: /\/open\.ts$/, to: /\/lease\.ts$/ } },
  },
  graphql: { has: /^src\/graphql\//, sees: { ...ground, generated: true } },
  identity: {
    has: /^src\/identity\//,
    sees: { ...ground, graph: { to: /\/(?:reader|catalogue|full-text)\.ts$/ } },
  },
  'domain shape': {
    has: /^src\/domain\//,
    sees: { ...reading, 'resolver types': { from: /\/domain\.ts$/ } },
  },
  domain: {
    has: new RegExp(`^src/(?:${DOMAINS.join('|')})/`),
    apart: 2,
    sees: { ...reading, ...resolving, 'domain shape': true, domain: { to: /\/node\.ts$/ } },
  },
  browser: { has: /^src\/playground\/app\/(?!vite\.config|compressed)/, sees: { page: true } },
  page: {
    has: /^src\/(?:follow|home|playground|question-page|saved-query|search-page|web)\//,
    sees: { ...ground, generated: true, graphql: true, identity: { to: /\/reference\.ts$/ } },
  },
  /** A service of its own over what domains bring; it has no types and no fields in the schema. */
  reconcile: {
    has: /^src\/reconcile\//,
    sees: {
      ...reading,
      'domain shape': true,
      domain: { to: /\/node\.ts$/ },
      page: { to: /^src\/(?:web\/|question-page\/things\.ts$)/ },
    },
  },
  server: {
    has: /^src\/(?:server\/|main\.ts$)/,
    sees: {
      ...reading,
      ...resolving,
      'domain shape': true,
      domain: { to: /\/(?:index|reads)\.ts$/ },
      page: true,
      reconcile: true,
    },
  },
  values: { has: /^seed\/values\//, sees: ground },
  /** What an import says of itself, and whose turn it is: which everything in it may. */
  said: { has: /^seed\/(?:lock|progress|report|turn)\.ts$/, sees: { ...ground, graph: true } },
  read: { has: /^seed\/read\//, sees: { ...ground, values: true, said: true } },
  store: { has: /^seed\/store\//, sees: { ...stored, read: true } },
  derive: { has: /^seed\/derive\//, sees: { ...stored, store: true } },
  importer: {
    has: /^seed\/sources\/importer\.ts$/,
    sees: { graph: true, read: true, said: true, store: true, values: true },
  },
  source: {
    has: /^seed\/sources\/[^/]+\//,
    apart: 3,
    sees: {
      ...ground,
      identity: { to: /\/curated-bodies\.ts$/ },
      importer: true,
      read: true,
      said: true,
      // The sample and the synthetic graph are made of what the others state; sales print what definitions name.
      source: { from: /^seed\/sources\/(?:sample\/|synthetic\/|g-cloud-sales\/transform)/ },
      store: { to: /\/(?:facts|fact-store|dataset|lines|documents)\.ts$/ },
      values: true,
    },
  },
  run: {
    has: /^seed\/(?:run|decisions)\//,
    sees: { ...stored, derive: true, importer: true, read: true, source: true, store: true },
  },
  audit: { has: /^seed\/audit\//, sees: stored },
  backup: { has: /^seed\/backup\//, sees: { ...stored, read: true } },
};

export const roomOf = (path: string): string | null =>
  Object.keys(ROOMS).find((name) => ROOMS[name]!.has.test(path)) ?? null;

const partOf = (path: string, depth: number | undefined): string =>
  depth === undefined ? '' : path.split('/').slice(0, depth).join('/');

/** Why an arrow must not be; null when it may. */
export function fault({ from, to }: Arrow): string | null {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!here || !there) return `${here ? to : from} is in no room`;
  const { apart, sees } = ROOMS[here]!;
  if (here === there && partOf(from, apart) === partOf(to, apart)) return null;
  const look = sees[there];
  if (look === true) return null;
  if (look && (look.from?.test(from) ?? true) && (look.to?.test(to) ?? true)) return null;
  return `${from} → ${to}: ${here} does not see ${look ? 'that of ' : ''}${there}`;
}

/** Packages that belong to one room. */
export const PACKAGES: readonly { package: RegExp; rooms: readonly string[] }[] = [
  { package: /^neo4j-driver(\/|$)/, rooms: ['graph', 'local-neo4j'] },
  { package: /^(?:graphql|@graphql-tools\/.+)$/, rooms: ['browser', 'graphql', 'page', 'server'] },
  { package: /^(?:fastify|@fastify\/.+|@as-integrations\/.+)$/, rooms: ['page', 'reconcile', 'server'] },
  { package: /^@apollo\//, rooms: ['graphql', 'server'] },
];
