import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { executableSchema } from '../../src/server/schema.ts';
import { VALUES } from '../server/argument-values.ts';
import type { Chance } from './chance.ts';

/** Makes the text for one value of a type that takes texts; `name` is the argument's. */
type TextFor = (name: string, type: string) => string;

/** A document with what was put into which argument, as `Type.field.argument`. */
export type Made = { text: string; tried: string[] };

const schema = executableSchema();
const query = schema.getQueryType()!;
const MOST_DEEP = 4;

const DAYS = { Date: '2014-02-03', YearMonth: '2014-02', DateTime: '2014-02-03T04:05:06Z', Decimal: '12.50' };
const isScalarOfDays = (name: string): name is keyof typeof DAYS => Object.hasOwn(DAYS, name);

/** What somebody would ask for: what the tests of arguments give, or something of the type. */
export const sensible =
  (chance: Chance): TextFor =>
  (name, type) => {
    const given = [VALUES[name]].flat().find((value) => typeof value === 'string' && value.startsWith('"'));
    if (given) return given;
    return JSON.stringify(
      isScalarOfDays(type)
        ? DAYS[type]
        : chance.pick(['ministry', 'courts', 'Acme Ltd', 'g-cloud-9', 'paving']),
    );
  };

class Writer {
  readonly #chance: Chance;
  readonly #textFor: TextFor;
  readonly tried: string[] = [];
  constructor(chance: Chance, textFor: TextFor) {
    this.#chance = chance;
    this.#textFor = textFor;
  }

  value(type: GraphQLInputType, name: string): string {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return `[${this.value(nullable.ofType, name)}]`;
    if (isEnumType(nullable)) return this.#chance.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable))
      return this.#members(Object.values(nullable.getFields()), nullable.isOneOf);
    if (nullable.toString() === 'Boolean') return String(this.#chance.is(0.5));
    if (nullable.toString() === 'Int') return String(1 + this.#chance.below(10));
    return this.#textFor(name, nullable.toString());
  }

  #members(fields: readonly GraphQLInputField[], isOneOf: boolean): string {
    const chosen = isOneOf
      ? [this.#chance.pick(fields)]
      : fields.filter((one) => isRequiredInputField(one) || this.#chance.is(2 / fields.length));
    return `{${chosen.map((one) => `${one.name}: ${this.value(one.type, one.name)}`).join(', ')}}`;
  }

  #given(args: readonly GraphQLArgument[], coordinate: string): string {
    const chosen = args.filter((one) => isRequiredArgument(one) || this.#chance.is(0.4));
    this.tried.push(...chosen.map(({ name }) => `${coordinate}.${name}`));
    const texts = chosen.map((one) => `${one.name}: ${this.value(one.type, one.name)}`);
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  selection(type: GraphQLNamedType, deep: number): string {
    if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(({ type: its }) => isLeafType(getNamedType(its)));
    const inner = deep < MOST_DEEP ? fields.filter((one) => !leaves.includes(one)) : [];
    const chosen = [...this.#chance.some(leaves, 4), ...this.#chance.some(inner, 2)];
    return `{ __typename ${chosen.map((one) => this.field(one, type, deep)).join(' ')} }`;
  }

  field(field: GraphQLField<unknown, unknown>, of: GraphQLObjectType, deep: number): string {
    const args = this.#given(field.args, `${of.name}.${field.name}`);
    const alias = args ? `a${this.#chance.below(1e6)}: ` : '';
    return `${alias}${field.name}${args} ${this.selection(getNamedType(field.type), deep + 1)}`;
  }
}

const ROOTS = Object.values(query.getFields());

/** A document that fits the schema, of one root field or some; each root has its turn. */
export function documentOf(turn: number, chance: Chance, textFor: TextFor = sensible(chance)): Made {
  const writer = new Writer(chance, textFor);
  const roots = [ROOTS[turn % ROOTS.length]!, ...(chance.is(0.2) ? [chance.pick(ROOTS)] : [])];
  const fields = roots.map((root, at) => writer.field(root, query, 0).replace(/^(?:a\d+: )?/, `r${at}: `));
  return { text: `{ ${fields.join(' ')} }`, tried: writer.tried };
}

const SCRAPS = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '@skip(if: true)',
  '$x',
  '"""',
  '#',
  '\u0000',
  '}}}}',
  'fragment',
  '!',
];

/** A document somebody mistyped, cut short, or pasted twice. */
export function mutated(text: string, chance: Chance): string {
  const [from, length] = [chance.below(text.length), 1 + chance.below(20)];
  const [before, cut, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  return chance.pick([
    before + after,
    before,
    before + cut + cut + cut + after,
    before + chance.pick(SCRAPS) + cut + after,
    before + cut.toUpperCase() + after,
    `${text} ${text}`,
    before + cut.split('').toReversed().join('') + after,
  ]);
}
