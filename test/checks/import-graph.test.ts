import { describe, expect, test } from 'vitest';
import { allArrows, arrowsOf } from './arrows.ts';
import { IMPORT_RULES, offending } from './import-rules.ts';

const arrows = allArrows();

describe.each(IMPORT_RULES)('$sentence', (rule) => {
  test('everywhere', () => {
    expect(offending(rule, arrows)).toEqual([]);
  });

  test('and an arrow that does is drawn', () => {
    expect(offending(rule, [...arrows, rule.bad])).toEqual([`${rule.bad.from} → ${rule.bad.to}`]);
  });
});

test('every way to import is seen', () => {
  const text = `import { a } from '../graph/reader.ts';
import type {
  B,
} from './node.ts';
import './side-effect.ts';
export { c } from 'neo4j-driver';
const late = await import('../../bin/cli.ts');
`;
  expect(arrowsOf('src/spend/query.ts', text).map(({ to }) => to)).toEqual([
    'src/graph/reader.ts',
    'src/spend/node.ts',
    'src/spend/side-effect.ts',
    'neo4j-driver',
    'bin/cli.ts',
  ]);
});
