import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A list of codes of the Common Procurement Vocabulary, each named by its digits. */
export function codesFile(codes: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-cpv-')), 'cpv.csv');
  writeFileSync(path, ['code,name', ...codes.map((code) => `${code},Code ${code}`)].join('\n'));
  return path;
}
