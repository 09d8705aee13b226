import { restoreBackup } from '../../../seed/backup/restore.ts';
import { checksum } from '../../../seed/audit/checksum.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { asAWhole, everything } from '../../support/everything.ts';
import { noProgress } from '../../support/imported.ts';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Header, Line } from '../../../seed/backup/form.ts';

export const aPath = (name = 'backup.ndjson.gz'): string =>
  join(mkdtempSync(join(tmpdir(), 'buyergraph-backup-')), name);

const textsIn = (path: string): string[] => gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');

/** The first line of a backup. */
export const headerIn = (path: string): Header => JSON.parse(textsIn(path)[0]!) as Header;

/** The lines of a backup between the first and the last. */
export const linesIn = (path: string): Line[] =>
  textsIn(path)
    .slice(1, -1)
    .map((line) => JSON.parse(line) as Line);

/** A file of bytes that are no backup, or not the whole of one. */
export function fileOf(bytes: Uint8Array | string): string {
  const path = aPath();
  writeFileSync(path, bytes);
  return path;
}

/** The text of a backup, packed as one. */
export const packed = (text: string): string => fileOf(gzipSync(text));

/** A backup of these lines with the end that belongs to them. */
export function withEnd(lines: readonly object[]): string {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const of = (kind: string): number => lines.filter((line) => kind in line).length;
  return packed(`${text}${JSON.stringify({ end: true, nodes: of('node'), links: of('link'), sha256 })}\n`);
}

/** All that a restored graph must have in common with the one that was backed up. */
export const stateOf = async (graph: Graph) => ({
  facts: await everything(graph),
  whole: await asAWhole(graph),
  sum: await checksum(graph),
});

/** What the graph says of itself: of which schema it is, and whether it is being restored. */
export const standingOf = async (graph: Graph) => (await graph.read('graph-standing', {}))[0] ?? null;

export const restored = (graph: Graph, file: string): Promise<Header> =>
  restoreBackup(graph, file, noProgress);
