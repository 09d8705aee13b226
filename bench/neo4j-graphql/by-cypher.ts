import { typeParts } from '../../src/graph/columns.ts';
import type { Statement } from '../../src/graph/statement.ts';
import { listIn, rowIn, type Question } from '../question.ts';
import type { AskedOf } from './asked.ts';

/** Questions that sum up: no document over types says them, so they are fields of their own, with our Cypher in @cypher. */
const SUMS = new Set([
  'largest-suppliers-of-tree',
  'buyer-ranking',
  'spend-by-lot-category',
  'spend-by-lot-and-year',
  'small-suppliers-from',
  'small-suppliers-of-tree',
]);

const SCALARS: Readonly<Record<string, string>> = { string: 'String', int: 'BigInt', count: 'Int' };

function scalarOf(type: string): string {
  const { of, isNullable } = typeParts(type);
  return `${SCALARS[of] ?? 'String'}${isNullable ? '' : '!'}`;
}

const typeOf = ({ name }: Statement): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
const fieldOf = (statement: Statement): string => `rows${typeOf(statement)}`;
const textOf = ({ text, row }: Statement): string => {
  const columns = Object.keys(row).map((column) => `${column}: ${column}`);
  return `CALL { ${text} } RETURN {${columns.join(', ')}} AS row`;
};

const definitionOf = (statement: Statement): string => `
  type ${typeOf(statement)} {
    ${Object.entries(statement.row)
      .map(([name, type]) => `${name}: ${scalarOf(type)}`)
      .join('\n')}
  }
  type Query {
    ${fieldOf(statement)}(${argumentsOf(statement)
      .map(([name, type]) => `${name}: ${type}`)
      .join(', ')}): [${typeOf(statement)}!]!
      @cypher(statement: ${JSON.stringify(textOf(statement))}, columnName: "row")
  }`;

const argumentsOf = ({ params }: Statement): (readonly [string, string])[] =>
  Object.entries(params).map(([name, type]) => [name, scalarOf(type)]);

const isSum = ({ cypher }: Question): boolean => SUMS.has(cypher.name);

/** The definitions of the fields with @cypher. */
export const sumDefinitions = (questions: readonly Question[]): string[] =>
  questions.filter(isSum).map(({ cypher }) => definitionOf(cypher));

/** A question that is a field with @cypher. */
export const askedByCypher: AskedOf = (question) => {
  if (!isSum(question)) return undefined;
  const { cypher, params } = question;
  const given = argumentsOf(cypher);
  const variables = given.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const passed = given.map(([name]) => `${name}: $${name}`).join(', ');
  return {
    document: `query (${variables}) { ${fieldOf(cypher)}(${passed}) { ${Object.keys(cypher.row).join(' ')} } }`,
    variables: params,
    rows: (data) => listIn(data[fieldOf(cypher)]).map(rowIn),
  };
};
