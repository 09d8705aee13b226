import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever the tests of a run put into the system's folder for temporary files goes when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
