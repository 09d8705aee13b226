import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { aGraph } from '../support/a-graph.ts';
import { answered } from '../support/ask.ts';

const fields = Object.values(executableSchema().getQueryType()!.getFields());

/** Every way to fill an input so that each text in it is the given one; a oneOf input is filled in each of its ways. */
function filled(type: GraphQLInputType, text: string): string[] {
  const plain = getNullableType(type);
  if (isListType(plain)) return filled(plain.ofType, text).map((one) => `[${one}]`);
  if (isEnumType(plain)) return [plain.getValues()[0]!.name];
  if (isScalarType(plain))
    return plain.name === 'String' || plain.name === 'ID' ? [JSON.stringify(text)] : [];
  if (!isInputObjectType(plain)) return [];
  const ways = Object.values(plain.getFields()).map((field) =>
    filled(field.type, text).map((one) => `${field.name}: ${one}`),
  );
  return plain.isOneOf
    ? ways.flat().map((one) => `{ ${one} }`)
    : [`{ ${ways.flatMap((way) => way.slice(0, 1)).join(', ')} }`];
}

const isText = ({ type }: GraphQLArgument): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) || named.name === 'String' || named.name === 'ID';
};

/** Root fields that look one thing up by texts, each asked in every way there is. */
const lookUps = fields
  .filter(({ type, args }) => isObjectType(getNullableType(type)) && args.some(isText))
  .flatMap(({ name, args }) => {
    const needed = args.filter(({ type }) => type !== getNullableType(type));
    return { name, needed };
  })
  .filter(({ needed }) => needed.some(isText));

function questionsOf({ name, needed }: (typeof lookUps)[number], text: string): string[] {
  const lists = needed.map(({ name: argument, type }) =>
    filled(type, text).map((one) => `${argument}: ${one}`),
  );
  const most = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, way) => {
    const args = lists.map((list) => list[Math.min(way, list.length - 1)]).join(', ');
    return `{ ${name}(${args}) { __typename } }`;
  });
}

/** Answers that say of whom nothing is known, in their warnings or in words; the others are null. */
const SAYS_SO = new Set([
  ...['suppliersAcrossBodies', 'coverage', 'connection', 'overlap', 'similarBuyers', 'lotsUsedAndIgnored'],
  'wonTogether',
  ...['untiedBothWays', 'search', 'sellTo'],
]);

const ODD = [
  '',
  ' ',
  '\u0000',
  '__proto__',
  ':',
  'supplier:',
  '"',
  '\\',
  '%',
  '𝔘',
  'a'.repeat(5_000),
  '"; MATCH (n) DETACH DELETE n',
];

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph().organisation('courts').spend({ buyer: 'courts', supplier: 'Acme', net: '1' });
});

test('there are look-ups', () => {
  expect(lookUps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['organisation', 'supplier', 'framework', 'lot', 'contract', 'opportunity']),
  );
});

test.each(lookUps.map((one) => [one.name, one] as const))(
  '%s by an odd text is null, or refused with what to do',
  async (name, lookUp) => {
    for (const text of ODD)
      for (const question of questionsOf(lookUp, text)) {
        const { data, errors = [] } = await answered(graph, question);
        const codes = errors.map(
          ({ originalError, extensions }) =>
            (originalError as { code?: string } | undefined)?.code ?? extensions['code'],
        );
        expect([question, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([question, []]);
        if (errors.length === 0 && !SAYS_SO.has(name))
          expect([question, data?.[name]]).toEqual([question, null]);
      }
  },
);
