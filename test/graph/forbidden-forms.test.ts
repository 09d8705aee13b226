import { expect, test } from 'vitest';
import { ALL, statementFiles, statementsIn } from './statement-files.ts';
import { forbidden } from './statement-rules.ts';

// The other rules of the catalogue take minutes: statement-rules.long.test.ts.
test('no statement has a form that none may have', () => {
  const statements = statementFiles(...ALL).flatMap(statementsIn);
  expect(statements.length).toBeGreaterThan(300);
  const broken = statements.flatMap((one) => forbidden(one).map((why) => `${one.name}: ${why}`));
  expect(broken).toEqual([]);
});
