import { z } from 'zod';
import type { Context } from '../domain/context.ts';
import { graphReference } from '../perimeter/node.ts';
import { jsonIn, wholeNumber } from './given.ts';
import { assertAtMost, LIMITS } from './limits.ts';
import { PROPERTIES, type Property } from './properties.ts';
import type { Value } from './values.ts';
import { propertyIn, typeIn } from './queries.ts';
import { sourcesOf, thingsOf } from './sources.ts';
import { TYPES } from './things.ts';

const EXTENSION = z.object({
  ids: z.array(z.string().max(LIMITS.characters)),
  properties: z.array(z.object({ id: z.string() })),
});

const metaOf = ({ id, name, of }: Property) => {
  const type = TYPES.find((one) => one.id === of);
  return { id, name, ...(type && { type }) };
};

/** What some properties are of some things: a row for each id that was sent, without values for one nobody has. */
export async function extended(text: string, context: Context) {
  const { ids, properties: wanted } = jsonIn('extend', text, EXTENSION);
  assertAtMost(LIMITS.ids, ids.length, 'Ids in extend');
  assertAtMost(LIMITS.properties, wanted.length, 'Properties in extend');
  const properties = wanted.map(({ id }) => propertyIn(id));
  const things = await thingsOf(ids.map(graphReference), context);
  const sources = sourcesOf(context);
  const row = async (id: string): Promise<[string, Record<string, readonly Value[]>]> => {
    const thing = things.get(graphReference(id));
    const values = await Promise.all(
      properties.map(async (one) => (thing ? one.values(thing, sources) : [])),
    );
    return [id, Object.fromEntries(properties.map((one, place) => [one.id, values[place]!]))];
  };
  return { meta: properties.map(metaOf), rows: Object.fromEntries(await Promise.all(ids.map(row))) };
}

/** The properties that things of a type may have; of all types where none is named. */
export function proposed(given: URLSearchParams) {
  const type = given.get('type') || null;
  const limit = wholeNumber(given, 'limit', PROPERTIES.length);
  const known = type === null ? null : typeIn(type);
  const properties = PROPERTIES.filter(({ types }) => known === null || types.includes(known));
  return {
    ...(type !== null && { type }),
    ...(given.has('limit') && { limit }),
    properties: properties.slice(0, limit).map(({ id, name }) => ({ id, name })),
  };
}
