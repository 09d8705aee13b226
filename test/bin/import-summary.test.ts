import { expect, test } from 'vitest';
import { groupsOf, lastLine, together } from '../../bin/commands/import-summary.ts';
import { ReportBuilder } from '../../seed/report.ts';
import { leftOut } from '../../seed/run/run.ts';

const files = (count: number, folder: string, reason: string) =>
  Array.from({ length: count }, (_, index) => leftOut(`/f/${folder}${index}.txt`, reason));

test('names a folder in place of its files where all of them were left out for one reason', () => {
  const reports = [
    ...files(120, 'docs/a/', 'a text'),
    ...files(2, 'mixed/', 'a text'),
    ...files(1, '', 'odd'),
  ];
  expect(groupsOf(reports, '/f', ['/f/mixed/sales.csv'])).toEqual([
    { size: 122, reason: 'a text', names: 'docs (120 files), mixed/0.txt, mixed/1.txt' },
    { size: 1, reason: 'odd', names: '0.txt' },
  ]);
});

test('takes two lines for a reason, however many files it has', () => {
  const [group] = groupsOf(files(5_000, '', 'a text'), '/f', ['/f/sales.csv']);
  expect(group!.names.length).toBeLessThan(500);
  expect(group!.names).toMatch(/^0\.txt, 1\.txt, .* and 4,\d{3} more \(all with --report json\)$/);
});

function report(day: string, { read = 1, note = 'Same.' } = {}) {
  const builder = new ReportBuilder('contracts-ocds', `/f/${day}.json`);
  builder.version(`contracts-ocds@${day}.abcdefgh`);
  for (let record = 0; record < read; record += 1) builder.accept();
  builder.reject({ line: 1, locator: 'record 1', reason: 'OCID_MISSING', detail: 'id 1' });
  builder.note(note);
  return builder.done();
}

test('hundreds of files of one source are one report', () => {
  const days = ['2025-01-03', '2025-01-01', '2025-01-02'];
  const whole = together([
    ...days.map((day) => report(day)),
    report('2025-01-04', { read: 5, note: 'Other.' }),
  ]);
  expect(whole).toMatchObject({
    version: 'contracts-ocds, 4 files of 2025-01-01 to 2025-01-04',
    read: 12,
    accepted: 8,
    rejected: { OCID_MISSING: 4 },
    notes: ['Same. (3 of 4 files)', 'Other. (1 of 4 files)'],
  });
  expect(whole.rejections[0]!.detail).toBe('id 1 (/f/2025-01-03.json)');
});

test('the last line counts what was loaded, left out and refused', () => {
  const refused = { ...report('2025-01-01'), refused: 'is cut off.' };
  expect(lastLine([report('2025-01-02'), ...files(1_500, '', 'a text'), refused])).toBe(
    '1 file loaded, 1,500 left out, 1 refused',
  );
});
