import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  type GraphQLNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { isConnection, isNode } from '../../src/graphql/list-size.ts';
import { executableSchema } from '../../src/server/schema.ts';
import { answered } from '../support/ask.ts';
import { richGraph } from './rich-graph.ts';

/** Where a field with arguments is asked; FIELD stands for it. */
const PARENTS: Readonly<Record<string, string>> = {
  Query: 'FIELD',
  Organisation: 'organisation(by: {slug: "ministry"}) { FIELD }',
  'Organisation.parents': 'organisation(by: {slug: "courts"}) { FIELD }',
  SpendResult: 'spend(measure: INVOICED) { FIELD }',
  SupplierAcrossBodies: 'suppliersAcrossBodies(parent: "ministry") { suppliers { nodes { FIELD } } }',
  AwardedSpend: 'spend(measure: AWARDED) { awarded { FIELD } }',
};

/** Two values of each argument whose answers must differ, by its coordinate, or by its name wherever it stands; null is none. */
const VALUES: Readonly<Record<string, readonly [usual: string | null, other: string]>> = {
  asOf: [null, '"2013-01-01"'],
  buyer: ['"ministry"', '"courts"'],
  'Query.opportunitiesByOutcome.buyer': ['"ministry"', '"office"'],
  by: ['BUYER', 'SUPPLIER'],
  'Query.opportunity.by': ['{ocid: "ocds-b5fd17-3"}', '{ocid: "ocds-b5fd17-4"}'],
  'Query.organisation.by': ['{slug: "ministry"}', '{slug: "courts"}'],
  'Query.supplier.by': ['{name: "Acme Ltd"}', '{name: "Boreal"}'],
  family: [null, '"digital-outcomes-and-specialists"'],
  first: [null, '1'],
  format: [null, '"Ministerial department"'],
  framework: [null, '"g-cloud-4"'],
  'Query.lot.framework': ['"g-cloud-9"', '"g-cloud-10"'],
  from: [null, '"2099-01"'],
  hierarchyAsOf: [null, '"2013-01-01"'],
  id: ['"contract:ocds-b5fd17-5#contract-c"', '"contract:ocds-b5fd17-1#contract-c"'],
  ids: ['["framework:g-cloud-9"]', '["framework:g-cloud-8"]'],
  includeParent: [null, 'false'],
  knownAt: [null, '"2014-01-15"'],
  lotCategory: [null, '"support"'],
  measure: ['INVOICED', 'AWARDED'],
  method: [null, 'OWN_NAME'],
  minBodies: [null, '3'],
  nameStartsWith: [null, '"cour"'],
  'Query.suppliers.nameStartsWith': [null, '"acme"'],
  of: ['"ministry"', '"courts"'],
  on: ['"2025-12-01"', '"2031-01-01"'],
  order: [null, 'KEY_ASC'],
  parent: ['"ministry"', '"courts"'],
  query: ['"ministry"', '"courts"'],
  scope: [null, 'SELF_AND_DESCENDANTS'],
  'Organisation.bodies.scope': [null, 'SELF'],
  'Query.bodies.scope': [null, 'SELF'],
  sector: [null, '"Wider Public Sector"'],
  size: [null, 'LARGE'],
  sizeBasis: [null, 'AS_REPORTED'],
  slug: ['"g-cloud-9"', '"g-cloud-10"'],
  'Query.frameworkFamily.slug': ['"g-cloud"', '"digital-outcomes-and-specialists"'],
  'Query.lot.slug': ['"cloud-hosting"', '"cloud-support"'],
  source: [null, '"contracts-ocds"'],
  status: [null, '"closed"'],
  supplier: [null, '"Boreal"'],
  'Query.dossier.supplier': ['"Acme Ltd"', '"Boreal"'],
  to: [null, '"2001-01"'],
  top: [null, '1'],
  types: [null, '[OPPORTUNITY]'],
  within: [null, '1'],
};

/** What else is given, for the argument only says how far or how that counts. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Query.endingContracts.buyer': { on: '"2025-12-01"' },
  'Query.endingContracts.scope': { on: '"2025-12-01"' },
  'Query.search.first': { query: '"paving"' },
  scope: { buyer: '"ministry"' },
  hierarchyAsOf: { buyer: '"ministry"', scope: 'SELF_AND_DESCENDANTS' },
  sizeBasis: { size: 'LARGE' },
  within: { on: '"2025-12-01"' },
};

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
  const values = VALUES[coordinate] ?? VALUES[name];
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
  if (inside.length > 0)
    return inside.flatMap((member) =>
      casesOf(member, {
        coordinate: here,
        wrap: (given) => wrap({ ...required, [one.name]: `{${written(given)}}` }),
        required: {},
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
        // That pages are pages is tried of every list in test/graphql/pages.test.ts.
        const own = field.args.filter(
          ({ name }) => !isConnection(named) || !['first', 'after'].includes(name),
        );
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
}, 180_000);

/** Each way to write a text where a type takes one: itself, the required members of an input, or one of several. */
function textsIn(type: GraphQLNamedType): string[] {
  if (!isInputObjectType(type)) return ['String', 'ID'].includes(type.name) ? [`$${type.name}`] : [];
  const fields = Object.values(type.getFields());
  const inside = (one: GraphQLInputField): string[] =>
    textsIn(getNamedType(one.type)).map((text) => `${one.name}: ${text}`);
  if (type.isOneOf) return fields.flatMap((one) => inside(one).map((text) => `{${text}}`));
  return [`{${fields.filter(isRequiredInputField).flatMap(inside).join(', ')}}`];
}

/** Every root field that looks something up by texts, once for each way to name it. */
const lookUps = Object.values(executableSchema().getQueryType()!.getFields()).flatMap((field) => {
  const required = field.args.filter(isRequiredArgument);
  const ways = required.map((one) => textsIn(getNamedType(one.type)).map((text) => `${one.name}: ${text}`));
  if (ways.length === 0 || ways.some((texts) => texts.length === 0)) return [];
  const count = Math.max(...ways.map((texts) => texts.length));
  return Array.from({ length: count }, (_, way) => {
    const given = ways.map((texts) => texts[way] ?? texts[0]).join(', ');
    return `${field.name}_${way}: ${field.name}(${given.replace('ids: $ID', 'ids: [$ID]')}) { __typename }`;
  });
});

/** What the fields that never are null say of somebody nobody knows. */
const NOTHING: Readonly<Record<string, unknown>> = {
  nodes_0: [null],
  search_0: [],
  suppliersAcrossBodies_0: { __typename: 'SuppliersAcrossBodiesResult' },
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
}, 180_000);

test('a blank text of what may be left out is none', async () => {
  const told: string[] = [];
  for (const { coordinate, question } of cases.filter(({ isText }) => isText)) {
    const none = await answerOnce(question(null));
    const blank = await answerOnce(question('" "'));
    if (none.text !== blank.text) told.push(`${coordinate}: ${blank.text.slice(0, 300)}`);
  }
  expect(told).toEqual([]);
});
