import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { OrganisationResolvers, Resolver } from '../../generated/resolver-types.ts';
import type { TypeToResolve } from '../../src/domain/domain.ts';
import type { Complete } from '../../src/graphql/default-fields.ts';
import { executableSchema } from '../../src/server/schema.ts';

type Word = { text?: Resolver<string>; lines?: Resolver<number | null> };

// Never used: they have to be compiled, and the line below each mark must not.
export const words = {
  asItIs: {} satisfies Complete<Word, { text: string; lines: number }>,
  leftOut: {} satisfies Complete<Word, { text: string; lines?: number }>,
  asked: {} satisfies Complete<Word, { text: () => Promise<string>; lines: (() => number) | null }>,
  resolved: { text: () => 'a' } satisfies Complete<Word, { word: string; lines: null }>,
  // @ts-expect-error there is no such property
  renamed: {} satisfies Complete<Word, { word: string; lines: number }>,
  // @ts-expect-error it may be null, and the field may not
  nullable: {} satisfies Complete<Word, { text: string | null; lines: number }>,
  // @ts-expect-error it may be left out, and the field may not
  optional: {} satisfies Complete<Word, { text?: string; lines: number }>,
  // @ts-expect-error it is of another type
  otherType: {} satisfies Complete<Word, { text: string; lines: bigint }>,
  // @ts-expect-error what it returns may be null
  returned: {} satisfies Complete<Word, { text: () => Promise<string | null>; lines: number }>,
  // @ts-expect-error an organisation has its id under another form, and no parents
  organisation: {} satisfies OrganisationResolvers,
};

export const toResolve = [
  'Organisation',
  // @ts-expect-error what stands in a row as it is told needs no resolver
  'Facet',
] satisfies TypeToResolve[];

test('resolvers of every type of the schema may leave out only what its parent has', () => {
  const types = Object.values(executableSchema().getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Query',
  );
  const text = readFileSync(new URL('../../generated/resolver-types.ts', import.meta.url), 'utf8');
  const complete = [...text.matchAll(/^export type (\w+)Resolvers<.*> = Complete<\{$/gm)];
  expect(new Set(complete.map(([, name]) => name))).toEqual(new Set(types.map(({ name }) => name)));
});
