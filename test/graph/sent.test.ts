import { expect, test } from 'vitest';
import { STATEMENT_FILES } from '../../generated/statements.ts';
import { statementNamed, type StatementName } from '../../src/graph/catalogue.ts';
import { sent } from '../../src/graph/sent.ts';
import { statementsOf } from '../../src/graph/statement.ts';

test('parameters travel as one map, which Neo4j keeps one plan for whatever is in it', () => {
  const [statement] = statementsOf(
    '// Of two parameters one begins like the other.\n// access: read\n// params: from string?, fromDay string\n// row: one string?\nRETURN $from + $fromDay + $from AS one',
    'made-here',
  );
  expect(sent(statement!, { from: null, fromDay: '2014-01-31' })).toEqual({
    text: 'RETURN $given.from + $given.fromDay + $given.from AS one',
    params: { given: { from: null, fromDay: '2014-01-31' } },
  });
});

test('no statement of the catalogue takes anything beside that map', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of what was made with the type
  const names = Object.keys(STATEMENT_FILES) as StatementName[];
  const taken = names.flatMap((name) => {
    const { text } = sent(statementNamed(name), {});
    return [...text.matchAll(/\$(\w+)/g)].map((match) => match[1]);
  });
  expect(taken.length).toBeGreaterThan(500);
  expect(new Set(taken)).toEqual(new Set(['given']));
});
