import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  type GraphQLNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { isConnection, isNode } from '../../src/graphql/list-size.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { answered } from '../support/ask.ts';
import { BESIDE, LEFT_OUT, NOTHING_TO_LEAVE_OUT, PARENTS, VALUES } from './argument-values.ts';
import { lookUps } from './look-ups.ts';
import { richGraph } from './rich-graph.ts';

const PAGED_BY: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);
/** A filter that root fields take is tried whole there; of another list one member tells that it is handed on. */
const OF_ALL = ['from', 'netFrom'];

/** What repeats the arguments is no effect of theirs. */
const ECHOED = new Set(['basis', 'perimeter', 'hierarchyAsOf', 'rule', 'edges', 'pageInfo', 'graphVersion']);

/** Which thing it is. */
const whichOf = (type: GraphQLNamedType): string =>
  isNode(type) && !isUnionType(type) ? '{ id }' : '{ __typename }';

/** All that a field says without being asked more, down to things with an id, of which it is all but the things they lead to. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return whichOf(type);
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) => !ECHOED.has(name) && !args.some(isRequiredArgument),
  );
  const texts = fields.map(({ name, type: its }) => {
    const named = getNamedType(its);
    if (isLeafType(named)) return name;
    if (isNode(type)) return '';
    return `${name} ${isNode(named) && name !== 'nodes' ? whichOf(named) : selectionOf(named)}`;
  });
  return `{ __typename ${texts.join(' ')} }`;
}

type Given = Readonly<Record<string, string | null>>;
type Case = {
  coordinate: string;
  question: (value: string | null) => string;
  values: readonly [usual: string | null, other: string];
  /** Whether it is a text that may be left out. */
  isText: boolean;
};

const written = (given: Given): string =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
    .join(', ');

const valuesOf = (coordinate: string, name: string): readonly [string | null, string] => {
  const left = coordinate.includes('.not.') ? (LEFT_OUT[coordinate] ?? LEFT_OUT[name]) : undefined;
  const values = left === undefined ? (VALUES[coordinate] ?? VALUES[name]) : ([null, left] as const);
  if (!values) throw new Error(`${coordinate} is tried by nobody: give it two values here`);
  return values;
};

type Place = {
  coordinate: string;
  wrap: (given: Given) => string;
  required: Given;
  among: ReadonlySet<string>;
};

const namesOf = (some: readonly { name: string }[]): ReadonlySet<string> =>
  new Set(some.map(({ name }) => name));

const members = (one: GraphQLArgument | GraphQLInputField): GraphQLInputField[] => {
  const type = getNamedType(one.type);
  return isInputObjectType(type) && !type.isOneOf ? Object.values(type.getFields()) : [];
};

/** One argument, or each of its members, beside what has to be given. */
function casesOf(
  one: GraphQLArgument | GraphQLInputField,
  { coordinate, wrap, required, among }: Place,
): Case[] {
  const here = `${coordinate}.${one.name}`;
  const inside = members(one);
  const tried = coordinate.startsWith('Query.')
    ? inside
    : inside.filter(({ name }) => name === OF_ALL.find((common) => namesOf(inside).has(common)));
  if (NOTHING_TO_LEAVE_OUT.has(here)) return [];
  if (inside.length > 0)
    return tried.flatMap((member) =>
      casesOf(member, {
        coordinate: here,
        wrap: (given) => wrap({ ...required, [one.name]: `{${written(given)}}` }),
        required: BESIDE[here] ?? {},
        among: namesOf(inside),
      }),
    );
  const beside = Object.entries(BESIDE[here] ?? BESIDE[one.name] ?? {}).filter(([name]) => among.has(name));
  const others = { ...required, ...Object.fromEntries(beside) };
  return [
    {
      coordinate: here,
      question: (value) => wrap({ ...others, [one.name]: value }),
      values: valuesOf(here, one.name),
      isText: ['String', 'ID'].includes(String(one.type)),
    },
  ];
}

const cases = Object.values(executableSchema().getTypeMap()).flatMap((type): Case[] =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).flatMap((field) => {
        const coordinate = `${type.name}.${field.name}`;
        const named = getNamedType(field.type);
        const selection = isLeafType(named) ? '' : selectionOf(named);
        const parent = PARENTS[coordinate] ?? PARENTS[type.name] ?? '';
        const wrap = (given: Given): string =>
          `{ ${parent.replace('FIELD', `${field.name}${Object.keys(given).length > 0 ? `(${written(given)})` : ''} ${selection}`)} }`.replace(
            '()',
            '',
          );
        // That pages are pages is tried of every list in test/graphql/pages.wide.test.ts.
        const own = field.args.filter(({ name }) => !isConnection(named) || !PAGED_BY.has(name));
        const required = Object.fromEntries(
          field.args
            .filter(isRequiredArgument)
            .map(({ name }) => [name, valuesOf(`${coordinate}.${name}`, name)[0]]),
        );
        return own.flatMap((one) => casesOf(one, { coordinate, wrap, required, among: namesOf(field.args) }));
      })
    : [],
);

let graph: Graph;
beforeAll(async () => {
  graph = await richGraph();
});

type Answered = { text: string; failed: boolean };

async function answerTo(question: string): Promise<Answered> {
  const { data, errors = [] } = await answered(graph, question).catch((error: Error) => ({
    data: question,
    errors: [error],
  }));
  return { text: JSON.stringify([data, errors.map(({ message }) => message)]), failed: errors.length > 0 };
}

const known = new Map<string, Promise<Answered>>();

/** Most questions differ from the same usual one, which is asked once. */
function answerOnce(question: string): Promise<Answered> {
  const answer = known.get(question) ?? answerTo(question);
  known.set(question, answer);
  return answer;
}

test('each argument of each field makes a difference', async () => {
  const idle: string[] = [];
  for (const { coordinate, question, values } of cases) {
    const usual = await answerOnce(question(values[0]));
    const other = await answerOnce(question(values[1]));
    if (usual.failed) idle.push(`${coordinate} fails: ${question(values[0])} ${usual.text}`);
    if (usual.text === other.text)
      idle.push(`${coordinate}: ${question(values[1])} ${other.text.slice(0, 600)}`);
  }
  expect(cases.length).toBeGreaterThan(80);
  expect(idle).toEqual([]);
}, 900_000);

/** What the fields that never are null say of somebody nobody knows. */
const NOTHING: Readonly<Record<string, unknown>> = {
  nodes_0: [null],
  search_0: { __typename: 'SearchHitConnection' },
  connection_0: { __typename: 'ConnectionPaths' },
  lotsUsedAndIgnored_0: { __typename: 'LotsUsedAndIgnored' },
  overlap_0: { __typename: 'SupplierOverlap' },
  sellTo_0: { __typename: 'SellToResult' },
  similarBuyers_0: { __typename: 'SimilarBuyersResult' },
  suppliersAcrossBodies_0: { __typename: 'SuppliersAcrossBodiesResult' },
  untiedBothWays_0: { __typename: 'UntiedBothWays' },
  wonTogether_0: { __typename: 'WonTogetherResult' },
};

const unnamed = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u00A0',
    '\t\n',
    ':',
    'organisation:',
    'organisation: ',
    'award:#',
    '\u0000',
    '*',
    '""',
    '/',
  ),
  fc.constantFrom(
    'supplier:',
    'lot:/',
    'framework:x',
    'nope:x',
    '__proto__:x',
    'constructor',
    '𝕏:𝕏',
    'x'.repeat(500),
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => `zq${text}qz`),
);

test('who or what has no such name is null in every look-up', async () => {
  expect(lookUps.length).toBeGreaterThan(18);
  await fc.assert(
    fc.asyncProperty(unnamed, async (text) => {
      const question = `query ($String: String!, $ID: ID!) { ${lookUps.join(' ')} }`;
      const { data, errors } = await answered(graph, question, { String: text, ID: text });
      expect(errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(data))).toEqual(
        Object.fromEntries(Object.keys(data!).map((name) => [name, NOTHING[name] ?? null])),
      );
    }),
    { numRuns: 20 },
  );
}, 900_000);

test('a blank text of what may be left out is none', async () => {
  const told: string[] = [];
  for (const { coordinate, question } of cases.filter(({ isText }) => isText)) {
    const none = await answerOnce(question(null));
    const blank = await answerOnce(question('" "'));
    if (none.text !== blank.text) told.push(`${coordinate}: ${blank.text.slice(0, 300)}`);
  }
  expect(told).toEqual([]);
});
