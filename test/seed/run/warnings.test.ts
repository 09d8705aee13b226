import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Importer } from '../../../seed/sources/importer.ts';
import { IMPORTERS } from '../../../seed/run/importers.ts';
import { checkedFile } from '../../../seed/run/check.ts';
import { AS_GIVEN } from '../../../seed/run/context.ts';
import { SILENT } from '../../../seed/progress.ts';
import { unexpected } from '../../../seed/run/expected.ts';
import type { ImportReport } from '../../../seed/report.ts';
import { awardRelease, releasesFile } from '../../support/releases-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-warnings-'));

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function reportOf(source: string, path: string): Promise<ImportReport> {
  const importer: Importer = IMPORTERS.get(source)!;
  return (
    await checkedFile(importer, await importer.read(path, null), { options: AS_GIVEN, progress: SILENT })
  ).report.done();
}

test('a report names the columns that nobody reads, once', async () => {
  const path = fileOf(
    '2014-01-31.csv',
    'Supplier,Mood,Customer,Month,Spend,\nA,good,B,Jan-14,5\nA,bad,B,Jan-14,5\n',
  );
  expect((await reportOf('g-cloud-sales', path)).notes).toContain('Nobody reads: “Mood”.');
  const table = fileOf('cpv.csv', 'code,name,check_digit\n03000000,Farming,1\n');
  expect((await reportOf('cpv', table)).notes).toEqual(['Nobody reads: “check_digit”.']);
});

test('a report names the members that nobody reads, by their path and once', async () => {
  const more = {
    tender: {
      title: 'Work',
      mood: 'good',
      lots: [
        { id: '1', colour: 1 },
        { id: '2', colour: 2 },
      ],
    },
  };
  const path = releasesFile([awardRelease('ocds-b5fd17-1', 'Ministry', more)]);
  expect((await reportOf('contracts-ocds', path)).notes).toEqual([
    'Nobody reads: “tender.lots.colour”, “tender.mood”.',
  ]);
  const scheme = fileOf(
    's.json',
    '{"code":"GB-COH","name":{"en":"Companies House","cy":"Tŷ"},"data":{"a":1}}',
  );
  expect((await reportOf('org-id-schemes', scheme)).notes).toEqual(['Nobody reads: “data”, “name.cy”.']);
});

test('warns of each bound that a file leaves, with the figure', async () => {
  const path = fileOf('2014-02-28.csv', 'Supplier,Customer,Month,Spend\nA,B,Jan-10,-5.25\n');
  const { warnings, accepted } = await reportOf('g-cloud-sales', path);
  expect(accepted).toBe(1);
  expect(warnings).toEqual([
    'Records: 1, expected 100 to 5,000,000.',
    'Total: -5.25, expected 0.00 to 20000000000.00.',
    'First day: 2010-01, expected 2012-02 to 2030-12.',
    'Last day: 2010-01, expected 2012-02 to 2030-12.',
  ]);
});

test('the first and the last day of a file are held against the bounds, each by itself', () => {
  const bounds = { rows: [1, 9], days: ['2014-01', '2014-03'] } as const;
  const outside = (...days: string[]) => unexpected(bounds, { rows: 2, totalE4: null, days });
  expect(outside('2014-04', '2014-02')).toEqual(['Last day: 2014-04, expected 2014-01 to 2014-03.']);
  expect(outside('2014-02', '2013-12')).toEqual(['First day: 2013-12, expected 2014-01 to 2014-03.']);
});

test('what is just within its bounds is as expected', () => {
  const bounds = { rows: [2, 3], total: [1, 2], days: ['2014-01', '2014-03'] } as const;
  const days = ['2014-03', '2014-01'];
  expect(unexpected(bounds, { rows: 2, totalE4: 10_000n, days })).toEqual([]);
  expect(unexpected(bounds, { rows: 3, totalE4: 20_000n, days })).toEqual([]);
  expect(unexpected(bounds, { rows: 4, totalE4: 20_001n, days: [] })).toEqual([
    'Records: 4, expected 2 to 3.',
    'Total: 2.0001, expected 1.00 to 2.00.',
  ]);
});
