import { expect, test } from 'vitest';
import { growthTable, type Finding } from '../../bench/findings.ts';

const finding = (lines: number, measured: readonly (readonly [string, number, number])[]): Finding => ({
  lines,
  measured: measured.map(([title, rows, ours]) => ({
    title,
    rows,
    ms: new Map(),
    hits: { raw: 0, ours },
    statements: 1,
  })),
});

test('hits that grow by more than a tenth at equal rows are flagged, and longer answers are not', () => {
  const findings = [
    finding(10, [
      ['flat', 20, 100],
      ['growing', 20, 100],
      ['longer', 10, 100],
    ]),
    finding(1_000, [
      ['flat', 20, 110],
      ['growing', 20, 111],
      ['longer', 20, 200],
    ]),
  ];
  const rows = growthTable(findings, { markdown: true }).split('\n');
  expect(rows[0]).toBe('| question | rows at 10 | hits | rows at 1,000 | hits | growth at equal rows |  |');
  expect(rows.slice(2)).toEqual([
    '| flat | 20 | 100 | 20 | 110 | 1.10 |  |',
    '| growing | 20 | 100 | 20 | 111 | 1.11 | above 1.1 |',
    '| longer | 10 | 100 | 20 | 200 | 1.00 |  |',
  ]);
});
