import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLCurrency, GraphQLLocalDate, GraphQLURL, RegularExpression } from 'graphql-scalars';
import { BuyergraphError, invariant } from '../errors.ts';
import { decimalFromE4, e4FromDecimal } from '../decimal.ts';

export { decimalFromE4, e4FromDecimal, shareOf } from '../decimal.ts';

const SHARE = /^-?\d+\.\d{6}$/;
const SHARE_INPUT = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;
const YEAR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const refuse = (expected: string): never => {
  throw new BuyergraphError('BAD_USER_INPUT', expected);
};

/** The text of a literal; a number keeps its own digits, so that nothing passes through a float. */
const textOf = (node: ValueNode): unknown =>
  node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null;

/** What scalars are to a client in TypeScript: as it sends them, and as it gets them. */
const TEXT = { typescript: { input: 'string', output: 'string' } };
/** Got so, a number can be formatted with all its digits: `Intl.NumberFormat` takes it as it is. */
const DIGITS = { typescript: { input: 'string', output: '`${number}`' } };

/** A scalar of the library under our name, whose refusals say what is expected instead of what was sent. */
const adapted = (name: string, library: GraphQLScalarType, expected: string): GraphQLScalarType => {
  const parseValue = (value: unknown): unknown => {
    if (typeof value !== 'string') return refuse(expected);
    try {
      return library.parseValue(value);
    } catch {
      return refuse(expected);
    }
  };
  const parseLiteral = (node: ValueNode): unknown =>
    parseValue(node.kind === Kind.STRING ? node.value : null);
  const serialize = (value: unknown): unknown => library.serialize(value);
  return new GraphQLScalarType({ name, extensions: TEXT, serialize, parseValue, parseLiteral });
};

const decimalOf = (value: unknown): bigint => {
  if (typeof value === 'string') return e4FromDecimal(value);
  if (Number.isSafeInteger(value)) return e4FromDecimal(String(value));
  return refuse('A Decimal is a string such as "120.50": a JSON number cannot hold every amount exactly.');
};

const Decimal = new GraphQLScalarType({
  name: 'Decimal',
  extensions: DIGITS,
  serialize: (value) => {
    invariant(typeof value === 'bigint', 'decimal-is-e4-bigint');
    return decimalFromE4(value);
  },
  parseValue: decimalOf,
  parseLiteral: (node) => decimalOf(textOf(node)),
});

const shareE6Of = (value: unknown): bigint => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !SHARE_INPUT.test(text))
    return refuse('A Share is a fraction of 1 with at most six decimals, such as "0.25".');
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
};

const Share = new GraphQLScalarType({
  name: 'Share',
  extensions: DIGITS,
  serialize: (value) => {
    invariant(typeof value === 'string' && SHARE.test(value), 'share-is-made-by-share-of');
    return value;
  },
  parseValue: shareE6Of,
  parseLiteral: (node) => shareE6Of(textOf(node)),
});

const WEB_ADDRESS = 'A URL is a web address such as "https://www.gov.uk/".';
const LibraryUrl = adapted('URL', GraphQLURL, WEB_ADDRESS);

/** Links are shown on pages, so a scheme that can run code is as wrong as a typing error. */
const onlyWeb = (url: unknown): unknown =>
  url instanceof URL && /^https?:$/.test(url.protocol) ? url : refuse(WEB_ADDRESS);

const WebUrl = new GraphQLScalarType({
  name: 'URL',
  extensions: TEXT,
  parseValue: (value) => onlyWeb(LibraryUrl.parseValue(value)),
  parseLiteral: (node) => onlyWeb(LibraryUrl.parseLiteral(node)),
  serialize: (value) => {
    const text = String(LibraryUrl.serialize(value));
    invariant(/^https?:/.test(text), 'url-is-a-web-address');
    return text;
  },
});

/**
 * Resolvers of the custom scalars, by SDL name. Inside: Decimal is a bigint in 1/10,000, Share out is the text of
 * shareOf and in a bigint in 1/1,000,000, Date and YearMonth are text, URL in a URL.
 */
export const scalars = {
  Decimal,
  Share,
  Date: adapted('Date', GraphQLLocalDate, 'A Date is a day that exists, such as "2024-03-31".'),
  YearMonth: adapted(
    'YearMonth',
    new RegularExpression('YearMonth', YEAR_MONTH),
    'A YearMonth is a month such as "2024-03".',
  ),
  URL: WebUrl,
  Currency: adapted('Currency', GraphQLCurrency, 'A Currency is a code of ISO 4217, such as "GBP".'),
};
