import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { BuyergraphError, messageOf } from '../errors.ts';
import { withShortEcho } from '../graphql/echo.ts';
import { typeName, type QuestionVariable, type SavedQuestion } from './document.ts';

/** A variable that has no value, or not one it can take: where a form says so. */
export class WrongVariable extends BuyergraphError {
  readonly variable: string;

  constructor({ name }: QuestionVariable, message: string) {
    super('BAD_USER_INPUT', message);
    this.variable = name;
  }
}

const wrong = (variable: QuestionVariable, text: string, expected: string): BuyergraphError =>
  new WrongVariable(
    variable,
    `${variable.name} is “${text.slice(0, 100)}”; expected ${expected}${example(variable)}.`,
  );

const example = ({ example: value }: QuestionVariable): string => (value ? `, for example ${value}` : '');

const oneOf = (type: GraphQLEnumType): string =>
  `one of ${type
    .getValues()
    .map(({ name }) => name)
    .join(', ')}`;

/** How values of scalars are written, for whoever wrote another. */
const WRITTEN: Readonly<Record<string, string>> = {
  Date: 'a day as YYYY-MM-DD',
  Decimal: 'a decimal number such as 1250.50',
  YearMonth: 'a month as YYYY-MM',
};

function parsed(type: GraphQLInputType, text: string, fail: (expected: string) => BuyergraphError): unknown {
  const plain = getNullableType(type);
  if (plain === GraphQLBoolean) {
    if (text !== 'true' && text !== 'false') throw fail('true or false');
    return text === 'true';
  }
  if (plain === GraphQLInt) {
    if (!/^-?\d{1,10}$/.test(text)) throw fail('a whole number');
    return Number(text);
  }
  if (plain === GraphQLFloat) {
    if (!Number.isFinite(Number(text))) throw fail('a number');
    return Number(text);
  }
  if (isEnumType(plain)) {
    if (!plain.getValue(text)) throw fail(oneOf(plain));
    return text;
  }
  // What has a comma in an item is written as JSON as well.
  const isJson = isListType(plain) && text.startsWith('[');
  if (isJson || (isListType(plain) && isInputObjectType(getNamedType(plain))))
    return object(plain, text, fail);
  if (isListType(plain)) return text.split(',').map((part) => parsed(plain.ofType, part.trim(), fail));
  if (isInputObjectType(plain)) return object(plain, text, fail);
  return scalar(plain, text, () => fail(WRITTEN[plain.name] ?? `a ${plain.name}`));
}

/** What has parts is written as JSON: `{"buyer": "ministry-of-justice"}`. */
function object(type: GraphQLInputType, text: string, fail: (expected: string) => BuyergraphError): unknown {
  try {
    const value: unknown = JSON.parse(text);
    coerceInputValue(value, type);
    return value;
  } catch (thrown) {
    throw fail(`a ${typeName(type)} as JSON (${withShortEcho(messageOf(thrown))})`);
  }
}

function scalar(
  type: { parseValue(value: unknown): unknown },
  text: string,
  fail: () => BuyergraphError,
): string {
  try {
    type.parseValue(text);
  } catch {
    throw fail();
  }
  return text;
}

/** What an empty text is: none at all of what can be chosen (no size is any size), the default of a number or a switch. */
const isNone = ({ type, required }: QuestionVariable): boolean =>
  !required && ![GraphQLBoolean, GraphQLFloat, GraphQLInt].some((one) => one === getNullableType(type));

type Given = ReadonlyMap<string, string>;

function assertKnown({ slug, variables }: SavedQuestion, given: Given): void {
  const names = variables.map(({ name }) => name);
  const unknown = [...given.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${slug} has no variable “${unknown.slice(0, 100)}”; it has ${names.join(', ') || 'none'}.`,
    );
}

const kindSaid = ({ type }: QuestionVariable): string => {
  const plain = getNullableType(type);
  return isEnumType(plain) ? oneOf(plain) : (WRITTEN[typeName(type)] ?? `a ${typeName(type)}`);
};

function assertAll({ slug, variables }: SavedQuestion, values: Readonly<Record<string, unknown>>): void {
  const missing = variables.find(({ name, required }) => required && !(name in values));
  if (missing)
    throw new WrongVariable(
      missing,
      `${slug} needs ${missing.name}: ${missing.label || kindSaid(missing)}${example(missing)}.`,
    );
}

/** The values of those variables that are given. */
function valuesOf({ variables }: SavedQuestion, given: Given): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const variable of variables) {
    const text = given.get(variable.name)?.trim();
    if (text)
      values[variable.name] = parsed(variable.type, text, (expected) => wrong(variable, text, expected));
    else if (text === '' && isNone(variable)) values[variable.name] = null;
  }
  return values;
}

/**
 * A question's variables from the texts of an address or a command line. Empty means that none is chosen; what is not
 * there at all has its default.
 * @throws BuyergraphError BAD_USER_INPUT naming the variable, what was found and what is expected.
 */
export function variablesFrom(question: SavedQuestion, given: Given): Record<string, unknown> {
  assertKnown(question, given);
  const values = valuesOf(question, given);
  assertAll(question, values);
  return values;
}

/**
 * A question's variables from values as GraphQL takes them; what is none of them has no effect, as in GraphQL.
 * @throws BuyergraphError BAD_USER_INPUT naming the variable and what is wrong with it.
 */
export function variablesGiven(
  question: SavedQuestion,
  values: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): Record<string, unknown> {
  assertAll(question, values);
  const { variables, operation } = question;
  const own = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    variables.some(({ name }) => name === variable.name.value),
  );
  const { errors, coerced } = getVariableValues(schema, own, values);
  const [error] = errors ?? [];
  if (error) throw new BuyergraphError('BAD_USER_INPUT', withShortEcho(error.message));
  return Object.fromEntries(
    Object.keys(coerced ?? {}).flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]]] : [])),
  );
}

/**
 * A question's variables as its examples give them; a question of a user's need not have any.
 * @throws BuyergraphError BAD_USER_INPUT when an example is not what its variable takes.
 */
export const exampleVariables = (question: SavedQuestion): Record<string, unknown> =>
  valuesOf(
    question,
    new Map(question.variables.flatMap(({ name, example: text }) => (text ? [[name, text] as const] : []))),
  );
