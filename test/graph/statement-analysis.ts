import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { typeParts } from '../../src/graph/columns.ts';
import type { Statement } from '../../src/graph/statement.ts';
import { statementsIn } from './statement-files.ts';
import type { Broken } from './statement-rules.ts';
import { VOCABULARY } from './vocabulary.ts';

/** The analyser's severity of what the server would refuse; the others are unknown words. */
const ERROR = 1;
const MATCHING_PARAMETERS: Record<string, unknown> = { string: '', int: 1, count: 1, boolean: true, map: {} };

const exampleOf = (type: string): unknown => {
  const { of, isList } = typeParts(type);
  return isList ? [] : (MATCHING_PARAMETERS[of] ?? {});
};

/** The maps of a row travel as lists of columns and parameters as `map`: their keys are no properties of the graph. */
const keysOfMaps = ({ text }: Statement): string[] =>
  [...text.matchAll(/(?:\$\w+|\b(?:row|row\.\w+|w|search))\.(\w+)/g)].map((match) => match[1]!);

function analysed({
  params,
  text,
  ...statement
}: Statement): { severity: number | undefined; message: string }[] {
  const propertyKeys = [...VOCABULARY.propertyKeys, ...keysOfMaps({ params, text, ...statement })];
  const examples = Object.entries(params).map(([name, type]) => [name, exampleOf(type)] as const);
  const { diagnostics } = lintCypherQuery(text, {
    ...VOCABULARY,
    propertyKeys,
    parameters: Object.fromEntries(examples),
  });
  return diagnostics.map(({ severity, message }) => ({
    severity,
    message: typeof message === 'string' ? message : message.value,
  }));
}

/** What the analyser of Neo4j refuses in one .cypher file, variant by variant: its syntax, and words the model lacks. */
export const analysedFile = (file: { source: string; name: string }): Broken[] =>
  statementsIn(file).flatMap((statement) =>
    analysed(statement).map(({ severity, message }) => ({
      rule: severity === ERROR ? 'syntax' : 'vocabulary',
      statement: statement.name,
      problem: message,
    })),
  );
