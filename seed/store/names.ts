import type { Graph } from '../../src/graph/graph.ts';
import type { Progress } from '../progress.ts';
import type { ReportBuilder } from '../report.ts';
import type { Role } from '../../src/identity/spelling.ts';
import { chunksOf } from '../values/chunks.ts';
import { storedVersion, versionId, writeVersion, type VersionFacts } from './dataset.ts';

/** What a source states of a supplier's size, and the month YYYY-MM it states it for. */
export type StatedSize = { size: string; sizePeriod: string };

/** A name as one version prints it, with the numbers beside it as scheme:value. */
export type Printed = {
  role: Role;
  raw: string;
  identifiers?: readonly string[];
  sector?: string | null;
} & Partial<StatedSize>;

const MENTIONS_A_TRANSACTION = 2_000;

/** The key of a name as a version prints it. */
export const mentionId = (version: string, { role, raw, identifiers = [] }: Printed): string =>
  [version, role, raw, ...identifiers].join('|');

/** Writes names of a version that is there; writing one again changes nothing. */
export async function writeMentions(
  graph: Graph,
  { dataset, asAt }: Pick<VersionFacts, 'dataset' | 'asAt'>,
  { names, progress }: { names: readonly Printed[]; progress?: Progress },
): Promise<void> {
  const id = versionId(dataset.id, asAt);
  const sample = dataset.sample || null;
  const rows = names.map((name) => ({ ...name, id: mentionId(id, name), versionId: id, sample }));
  for (const part of chunksOf(rows, MENTIONS_A_TRANSACTION)) {
    await graph.write.transaction(async (tx) => void (await tx.run('mentions-write', { rows: part })));
    progress?.advance(part.length);
  }
}

export type NamesLoad = { version: VersionFacts; names: readonly Printed[] };

/**
 * Loads a list of names: those that are new are written, and those that the version no longer has go. It is LOADED
 * when all are there; after a kill the next load finishes it.
 */
export async function loadNames(
  { graph, progress }: { graph: Graph; progress: Progress },
  report: ReportBuilder,
  { version, names }: NamesLoad,
): Promise<void> {
  const id = versionId(version.dataset.id, version.asAt);
  const stored = await graph.read('mentions-of-version', { versionId: id });
  const known = new Set(stored.map((one) => one.id));
  const stated = new Set(names.map((name) => mentionId(id, name)));
  const created = names.filter((name) => !known.has(mentionId(id, name)));
  const gone = [...known].filter((one) => !stated.has(one));
  report.count({ created: created.length, unchanged: names.length - created.length, retired: gone.length });
  const isOpen = (await storedVersion(graph, id))?.status === 'LOADING';
  if (created.length === 0 && gone.length === 0 && !isOpen) return;
  await graph.write.transaction(async (tx) => {
    await writeVersion(tx, { ...version, status: 'LOADING' });
    if (gone.length > 0) await tx.run('mentions-remove', { ids: gone });
  });
  progress.begin(`${id} names`, created.length);
  await writeMentions(graph, version, { names: created, progress });
  progress.end();
  await graph.write.transaction(async (tx) => {
    await tx.run('version-status', { id, status: 'LOADED' });
  });
}
