import { z } from 'zod';
import { invariant } from '../../src/errors.ts';
import type { StoredProperties } from '../../src/graph/columns.ts';
import { keysOf } from '../../src/keys.ts';
import { LABELS, RELATIONSHIPS, type Label, type RelationshipType } from '../../src/graph/model.ts';

/**
 * A backup is lines of JSON within gzip: a header, each node, each relationship, and an end with what must be before it.
 * Ends of a relationship are named by label and id, the model's own key: numbers of a database mean nothing elsewhere.
 */
export const FORMAT = 'buyergraph-backup';
/** Which form of lines; one more when a program that knows only this one would read them wrongly. */
export const EDITION = 1;

/** A value as JSON has it. Whole numbers are numbers, and beyond what every reader of JSON keeps exact, text. */
type Written = string | boolean | number | { int: string } | readonly Written[];
export type WrittenProperties = Readonly<Record<string, Written>>;

const counts = z.record(z.string(), z.int().nonnegative());
const value: z.ZodType<Written> = z.lazy(() =>
  z.union([z.string(), z.boolean(), z.number(), z.object({ int: z.string() }), z.array(value)]),
);

const label = z.enum(keysOf(LABELS));
const properties = z.record(z.string(), value).readonly();
/** An end of a relationship: a label and an id. */
const end = z.tuple([label, z.string()]).readonly();
const rawNode = z.object({ node: z.array(label).min(1).readonly(), is: properties }).readonly();
const rawLink = z
  .object({ link: z.enum(keysOf(RELATIONSHIPS)), from: end, to: end, is: properties })
  .readonly();
/** A line between the first and the last. */
export const rawLine = z.union([rawNode, rawLink]);
export type NodeLine = z.infer<typeof rawNode>;
export type LinkLine = z.infer<typeof rawLink>;
export type Line = z.infer<typeof rawLine>;

/** The first line. `graph`: what the one node of the whole graph has; `takenAt`: when. */
export const rawHeader = z.object({
  format: z.literal(FORMAT),
  edition: z.int(),
  program: z.string(),
  schema: z.int(),
  day: z.iso.date(),
  takenAt: z.iso.datetime(),
  graph: z.record(z.string(), value),
  nodes: counts,
  links: counts,
});
export type Header = z.infer<typeof rawHeader>;

/** The last line: how many are before it, and the SHA-256 of all lines before it, line ends included. */
export const rawEnd = z.object({ end: z.literal(true), nodes: z.int(), links: z.int(), sha256: z.string() });
export type EndLine = z.infer<typeof rawEnd>;

export const isLabel = (name: string): name is Label => Object.hasOwn(LABELS, name);
export const isType = (name: string): name is RelationshipType => Object.hasOwn(RELATIONSHIPS, name);
export const sumOf = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((sum, number) => sum + number, 0);

function written(stored: unknown): Written {
  if (typeof stored === 'bigint') {
    const number = Number(stored);
    return Number.isSafeInteger(number) ? number : { int: String(stored) };
  }
  if (Array.isArray(stored)) return stored.map(written);
  invariant(
    typeof stored === 'string' || typeof stored === 'boolean',
    `a backup knows texts, whole numbers, booleans and lists of them, not ${typeof stored}`,
  );
  return stored;
}

/** Properties as the graph has them, for a line. */
export const writtenProperties = (stored: StoredProperties): WrittenProperties =>
  Object.fromEntries(Object.entries(stored).map(([name, one]) => [name, written(one)]));

function read(one: Written): unknown {
  if (typeof one === 'number') return BigInt(one);
  if (typeof one !== 'object') return one;
  return 'int' in one ? BigInt(one.int) : one.map(read);
}

/** Properties of a line, as the graph is given them. */
export const storedProperties = (is: WrittenProperties): StoredProperties =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what writtenProperties was given
  Object.fromEntries(Object.entries(is).map(([name, one]) => [name, read(one)])) as StoredProperties;
