import { z } from 'zod';
import { BuyergraphError } from '../errors.ts';
import { jsonIn } from './given.ts';
import { assertAtMost, LIMITS } from './limits.ts';
import { PROPERTIES } from './properties.ts';
import { TYPES, type TypeId } from './things.ts';

const VALUE = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  // Another cell that was matched before.
  z.object({ id: z.string(), name: z.string().optional() }).transform(({ id, name }) => name ?? id),
]);

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

const PROPERTY = z.object({ pid: z.string(), v: z.union([VALUE, z.array(VALUE)]).transform(listed) });

const QUERY = z
  .object({
    query: z.string().default(''),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    limit: z.number().int('must be a whole number').positive('must be 1 or more').optional(),
    properties: z.array(PROPERTY).default([]),
  })
  .refine(({ query, properties }) => query.trim() !== '' || properties.length > 0, {
    message: 'needs a query or properties',
  });

const BATCH = z.record(z.string(), QUERY);

/** Values of a property that a match should have: one of them. */
export type Wanted = { property: string; values: readonly string[] };

/** What one query looks for. */
export type Sought = { text: string; types: readonly TypeId[]; limit: number; wanted: readonly Wanted[] };

function refuse(message: string): never {
  throw new BuyergraphError('BAD_USER_INPUT', message);
}

const named = (given: string): string => `“${given.slice(0, 100)}”`;

/** @throws BuyergraphError BAD_USER_INPUT for a type there is not. */
export function typeIn(given: string): TypeId {
  const type = TYPES.find(({ id }) => id === given);
  return type
    ? type.id
    : refuse(`There is no type ${named(given)}; there are ${TYPES.map(({ id }) => id).join(' and ')}.`);
}

/** @throws BuyergraphError BAD_USER_INPUT for a property there is not. */
export function propertyIn(given: string) {
  const property = PROPERTIES.find(({ id }) => id === given);
  return (
    property ??
    refuse(`There is no property ${named(given)}; there are ${PROPERTIES.map(({ id }) => id).join(', ')}.`)
  );
}

/** Cells without anything in them say nothing. */
const told = (values: readonly (string | number | boolean)[]): string[] =>
  values.map((value) => String(value).trim()).filter(Boolean);

function sought(key: string, { query, type = [], limit, properties }: z.output<typeof QUERY>): Sought {
  const at = `queries.${key.slice(0, 100)}`;
  const types = listed(type).filter(Boolean).map(typeIn);
  const wanted = properties.map(({ pid, v }) => ({ property: propertyIn(pid).id, values: told(v) }));
  const texts = [query, ...wanted.flatMap(({ values }) => values)];
  assertAtMost(LIMITS.properties, properties.length, `Properties of ${at}`);
  assertAtMost(LIMITS.values, texts.length - 1, `Values of properties of ${at}`);
  assertAtMost(
    LIMITS.characters,
    Math.max(...texts.map(({ length }) => length)),
    `Characters of a text of ${at}`,
  );
  return {
    text: query.trim(),
    types: types.length > 0 ? types : TYPES.map(({ id }) => id),
    limit: Math.min(limit ?? LIMITS.usualCandidates, LIMITS.candidates),
    wanted: wanted.filter(({ values }) => values.length > 0),
  };
}

/**
 * The queries of a batch, by the keys the client gave them.
 * @throws BuyergraphError BAD_USER_INPUT or LIMIT_EXCEEDED with the place of what cannot be answered.
 */
export function queriesIn(text: string): Map<string, Sought> {
  const batch = Object.entries(jsonIn('queries', text, BATCH));
  assertAtMost(LIMITS.queries, batch.length, 'Queries in a batch');
  return new Map(batch.map(([key, query]) => [key, sought(key, query)]));
}
