import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const PREFIX = 'buyergraph-tests-';

/**
 * Whatever the tests of a run put into the system's folder for temporary files goes when the run ends. All projects of a
 * run share one: a folder in a folder in a folder is too long a path for the sockets of a browser.
 */
export function setup(): () => void {
  if (basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
