import {
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { BuyergraphError } from '../errors.ts';
import { typeName, type QuestionVariable, type SavedQuestion } from './document.ts';

const wrong = (variable: QuestionVariable, text: string, expected: string): BuyergraphError =>
  new BuyergraphError(
    'BAD_USER_INPUT',
    `${variable.name} is “${text.slice(0, 100)}”; expected ${expected}${example(variable)}.`,
  );

const example = ({ example: value }: QuestionVariable): string => (value ? `, for example ${value}` : '');

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
    if (!plain.getValue(text))
      throw fail(
        `one of ${plain
          .getValues()
          .map(({ name }) => name)
          .join(', ')}`,
      );
    return text;
  }
  if (isListType(plain)) return text.split(',').map((part) => parsed(plain.ofType, part.trim(), fail));
  if (isInputObjectType(plain)) throw fail(`a plain value, not ${plain.name}`);
  return scalar(plain, text, () => fail(`a ${typeName(type)}`));
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

/**
 * A question's variables from the texts of an address or a command line. Empty means that none is chosen; what is not
 * there at all has its default.
 * @throws BuyergraphError BAD_USER_INPUT naming the variable, what was found and what is expected.
 */
export function variablesFrom(
  question: SavedQuestion,
  given: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const names = question.variables.map(({ name }) => name);
  for (const name of given.keys())
    if (!names.includes(name))
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `${question.slug} has no variable “${name.slice(0, 100)}”; it has ${names.join(', ') || 'none'}.`,
      );
  const values: Record<string, unknown> = {};
  for (const variable of question.variables) {
    const text = given.get(variable.name)?.trim();
    if (text)
      values[variable.name] = parsed(variable.type, text, (expected) => wrong(variable, text, expected));
    else if (text === '' && isNone(variable)) values[variable.name] = null;
    else if (variable.required)
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `${question.slug} needs ${variable.name}: ${variable.label}${example(variable)}.`,
      );
  }
  return values;
}
