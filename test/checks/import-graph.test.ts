import { describe, expect, test } from 'vitest';
import { allArrows, arrowsOf } from './arrows.ts';
import { asFile, asFolder, circlesIn } from './circles.ts';
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

const ofSeed = arrows.filter(({ from, to }) => from.startsWith('seed/') && to.startsWith('seed/'));

describe.each([
  ['files', asFile],
  ['the parts of seed', asFolder(2)],
  ['the folders of its parts', asFolder(3)],
])('no circle of %s', (_, unitOf) => {
  test('anywhere in seed', () => {
    expect(circlesIn(ofSeed, unitOf)).toEqual([]);
  });

  test('and one that is drawn is found', () => {
    const [there, back] = ['seed/store/a/x.ts', 'seed/derive/b/y.ts'];
    const drawn = [
      { from: there, to: back },
      { from: back, to: there },
    ];
    expect(circlesIn(drawn, unitOf)).toEqual([unitOf(back), unitOf(there)]);
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
