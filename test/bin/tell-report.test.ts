import { expect, test, vi } from 'vitest';
import { tellReports } from '../../bin/commands/tell-report.ts';
import { ReportBuilder, type ImportReport } from '../../seed/report.ts';

const told = (report: ImportReport): string[] => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  tellReports([report], { isDry: false, folder: null });
  const lines = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  return lines;
};

/** A report with so many rejected records, warnings and notes. */
function reportWith(each: number): ImportReport {
  const report = new ReportBuilder('g-cloud-sales', 'sales.csv');
  for (let line = 1; line <= each; line += 1) {
    report.reject({ line, locator: `line ${line}`, reason: 'BAD_AMOUNT', detail: 'x' });
    report.warn(`warning ${line}.`);
    report.note(`note ${line}.`);
  }
  return report.done();
}

test('ten of each kind are said whole', () => {
  const lines = told(reportWith(10));
  expect(lines).toContain('    line 10: BAD_AMOUNT: x');
  expect(lines).toContain('  Unexpected: warning 10.');
  expect(lines).toContain('  note 10.');
  expect(lines.filter((line) => line.includes('--report json'))).toEqual([]);
});

test('of more than ten the rest is counted, never left out in silence', () => {
  const lines = told(reportWith(12));
  expect(lines.filter((line) => line === '  … and 2 more with --report json')).toHaveLength(3);
  expect(lines.join()).not.toContain('note 11.');
});

test('a report spells out 10,000 rejected records and counts all', () => {
  const report = reportWith(10_001);
  expect(report.rejections).toHaveLength(10_000);
  expect(report.rejected).toEqual({ BAD_AMOUNT: 10_001 });
});
