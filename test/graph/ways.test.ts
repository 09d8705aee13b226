import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { expect, test } from 'vitest';
import { RELATIONSHIPS } from '../../src/graph/model.ts';
import { executableSchema } from '../../src/server/schema.ts';

const schema = executableSchema();

/** What a field such as Lot.framework leads to: the thing itself, or those of a page of it. */
function leadsTo(way: string): GraphQLNamedType | null {
  const [type = '', name = ''] = way.split('.');
  const of = schema.getType(type);
  const field = isObjectType(of) ? of.getFields()[name] : undefined;
  const found = field && getNamedType(field.type);
  const nodes = isObjectType(found) ? found.getFields()['nodes'] : undefined;
  return nodes ? getNamedType(nodes.type) : (found ?? null);
}

const walked = Object.entries(RELATIONSHIPS).flatMap(([type, { ways }]) =>
  typeof ways === 'string' ? [] : [[type, ways] as const],
);

test.each(walked)('%s can be walked both ways', (_, [along, back]) => {
  const [there, andBack] = [leadsTo(along), leadsTo(back)];
  // Where the one way ends the other begins, but for what is looked up by a name or a number.
  const [from, to] = [along.split('.')[0], back.split('.')[0]];
  const ends = to === 'Query' ? [there?.name, andBack?.name] : [from, to];
  expect([andBack?.name, there?.name]).toEqual(to === 'Query' ? ends.toReversed() : ends);
  expect(ends).not.toContain(undefined);
});

test('what cannot be walked says why', () => {
  const others = Object.values(RELATIONSHIPS).flatMap(({ ways }) => (typeof ways === 'string' ? [ways] : []));
  expect(others.every((reason) => reason.length > 20)).toBe(true);
});
