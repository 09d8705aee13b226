import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importRunsFile, lastRunsIn } from '../src/import-runs.ts';

const run = (source: string, at: string, refused: string | null = null): string =>
  `${JSON.stringify({ at, source, refused, read: 1 })}\n`;
const seconds = (at: string): number => Date.parse(at) / 1_000;

test('the last run of each source is known by how it ended, and what is added is read', async () => {
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-runs-'));
  const look = lastRunsIn(home);
  expect([...(await look())]).toEqual([]);
  writeFileSync(
    importRunsFile(home),
    run('sales', '2026-01-01T02:00:00Z') + run('sales', '2026-01-02T02:00:00Z'),
  );
  const second = { succeeded: seconds('2026-01-02T02:00:00Z'), refused: null };
  expect([...(await look())]).toEqual([['sales', second]]);
  appendFileSync(importRunsFile(home), `no JSON\n${run('sales', '2026-01-03T02:00:00Z', 'is empty')}`);
  appendFileSync(importRunsFile(home), run('notices', '2026-01-03T02:00:00Z'));
  expect(await look()).toEqual(
    new Map([
      ['sales', { ...second, refused: seconds('2026-01-03T02:00:00Z') }],
      ['notices', { succeeded: seconds('2026-01-03T02:00:00Z'), refused: null }],
    ]),
  );
});

test('a record that somebody began anew is read anew', async () => {
  const home = mkdtempSync(join(tmpdir(), 'buyergraph-runs-'));
  const look = lastRunsIn(home);
  writeFileSync(
    importRunsFile(home),
    run('sales', '2026-01-01T02:00:00Z') + run('notices', '2026-01-01T02:00:00Z'),
  );
  await look();
  writeFileSync(importRunsFile(home), run('codes', '2026-01-04T02:00:00Z'));
  expect([...(await look()).keys()]).toEqual(['codes']);
});
