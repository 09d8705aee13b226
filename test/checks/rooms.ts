import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arrow } from './arrows.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Only from these files of a room, or only to these of another. */
type Door = Readonly<{ from?: RegExp; to?: RegExp }>;

/** A room of the house: the files in it, and which others it sees: all of their files, or through a door. */
type Room = Readonly<{ has: RegExp; sees: Readonly<Record<string, true | Door>> }>;

/** A folder that says what it brings is a domain; there is no other list of them here. */
const DOMAINS = globSync('src/*/index.ts', { cwd: ROOT }).map((path) => path.split('/')[1]!);

const ground = { ground: true } as const;
const reading = {
  ...ground,
  generated: true,
  graph: { to: /(?<!writer|open)\.ts$/ },
  graphql: true,
} as const;

/** Everything else may not be seen. A file in no room, or an arrow not drawn here, is a fault. */
export const ROOMS: Readonly<Record<string, Room>> = {
  ground: { has: /^src\/(?!main\.|domain\.)[^/]+$/, sees: {} },
  generated: { has: /^generated\//, sees: {} },
  'local-neo4j': { has: /^src\/local-neo4j\//, sees: ground },
  graph: {
    has: /^src\/graph\//,
    sees: { ...ground, generated: true, 'local-neo4j': { from: /\/open\.ts$/, to: /\/lease\.ts$/ } },
  },
  graphql: { has: /^src\/graphql\//, sees: { ...ground, generated: true } },
  'domain shape': { has: /^src\/domain\.ts$/, sees: reading },
  domain: {
    has: new RegExp(`^src/(?:${DOMAINS.join('|')})/`),
    sees: { ...reading, 'domain shape': true, domain: { to: /\/node\.ts$/ } },
  },
  page: {
    has: /^src\/(?:home|playground|saved-query|web)\//,
    sees: { ...ground, generated: true, graphql: true },
  },
  server: {
    has: /^src\/(?:server\/|main\.ts$)/,
    sees: { ...reading, 'domain shape': true, domain: { to: /\/(?:index|reads)\.ts$/ }, page: true },
  },
};

/** Rooms with several folders in them, which see one another only as `sees` says. */
const APART: ReadonlySet<string> = new Set(['domain']);

const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

export const roomOf = (path: string): string | null =>
  Object.keys(ROOMS).find((name) => ROOMS[name]!.has.test(path)) ?? null;

/** Why an arrow must not be; null when it may. */
export function fault({ from, to }: Arrow): string | null {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!here) return `${from} is in no room`;
  if (!there) return `${to} is in no room`;
  if (here === there && (!APART.has(here) || folderOf(from) === folderOf(to))) return null;
  const look = ROOMS[here]!.sees[there];
  if (look === true) return null;
  if (look && (look.from?.test(from) ?? true) && (look.to?.test(to) ?? true)) return null;
  return `${from} → ${to}: ${here} does not see ${there}${look ? ' there' : ''}`;
}
