import { BOMBS } from './bombs.ts';
import type { Chance } from './chance.ts';
import { NAUGHTY } from './naughty.ts';

/** One request: with a path, or as bytes for a socket where no client of HTTP would send it. */
export type Operation = {
  door: string;
  kind: string;
  path?: string;
  init?: RequestInit;
  bytes?: string;
  /** Arguments of the schema it puts something into. */
  tried?: readonly string[];
};

export type Maker = (turn: number, chance: Chance) => Omit<Operation, 'door' | 'kind'>;
/** What is sent to a door, and how often of about a hundred. */
export type Sent = readonly [share: number, door: string, kind: string, make: Maker];

const JSON_TYPE = { 'content-type': 'application/json' };
export const FORMATS = [
  ...['csv', 'json', 'ndjson', 'parquet', 'xlsx', 'table', 'graphql', 'csv-metadata.json'],
  ...['exe', '__proto__'],
];

export const posted = (path: string, body: unknown, headers: Record<string, string> = {}) => ({
  path,
  init: { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) },
});

/** What stands behind an address. */
export const search = (given: Record<string, string> | URLSearchParams): string =>
  `?${new URLSearchParams(given).toString()}`;

export const asked = (query: unknown, variables?: unknown) => ({
  query,
  ...(variables !== undefined && { variables }),
});

/** A naughty text as it stands in a document. */
export const naughtyText = (chance: Chance) => (): string => JSON.stringify(chance.pick(NAUGHTY));

export const bomb = (chance: Chance) => BOMBS[chance.pick(Object.keys(BOMBS))]!;
