import type { Graph } from '../../../src/graph/graph.ts';
import { storedVersion, versionId, writeVersion, type VersionFacts } from '../dataset.ts';
import type { Progress } from '../../progress.ts';
import type { Follow } from '../follow.ts';
import { unlinkedNotes, type Unlinked } from '../link-ends.ts';
import type { ReportBuilder } from '../../report.ts';
import type { Notice } from './notice.ts';
import { processChange, writeProcessChange } from './process-store.ts';
import { chunksFrom } from '../../values/chunks.ts';

/** The notices of one file, and how to read them again from the beginning. */
export type ReleaseLoad = { version: VersionFacts; notices(): AsyncIterable<Notice> };

const NOTICES_A_BATCH = 200;

type NoticesContext = { graph: Graph; progress: Progress; follow: Pick<Follow, 'parties' | 'gone'> };
type Loading = NoticesContext & {
  load: ReleaseLoad;
  version: string;
  /** By OCID: a process that a later batch speaks of is compiled again, and may have what it lacked. */
  unlinked: Map<string, readonly Unlinked[]>;
  unstated: Map<string, readonly string[]>;
};

/** Why an award that a notice names is in no figure: what it is stands in a notice that is not loaded. */
function unstatedNotes(unstated: readonly string[]): string[] {
  const [first, ...others] = unstated;
  if (first === undefined) return [];
  const what = others.length > 0 ? `${first} and ${others.length.toLocaleString('en-GB')} more` : first;
  return [`Only named or amended, stated by no notice that is loaded, and so in no figure: ${what}.`];
}

/** Replaces what processes lacked when they were last compiled. One that lacks nothing takes no memory: most do. */
function keepLacking<T>(kept: Map<string, readonly T[]>, found: ReadonlyMap<string, readonly T[]>): void {
  for (const [ocid, lacking] of found)
    if (lacking.length > 0) kept.set(ocid, lacking);
    else kept.delete(ocid);
}

/** New notices, what they change, and their place in the version: one transaction, or nothing. */
async function writeBatch({ graph, follow, load, version, ...collected }: Loading, batch: readonly Notice[]) {
  const stored = await graph.read('notices-stored', {
    ids: [...new Set(batch.map(({ id }) => id))],
    versionId: version,
  });
  const held = new Map(stored.map((one) => [one.id, one]));
  const distinct = [...new Map(batch.map((notice) => [notice.id, notice])).values()];
  const created = distinct.filter(({ id }) => !held.has(id));
  const placed = distinct.filter(({ id }) => held.get(id)?.isDerived !== true);
  if (placed.length > 0) {
    // A notice that is stated again may by that be the last of its process, where that has others.
    const anew = new Set(created.map(({ ocid }) => ocid));
    const told = placed.filter(({ id, ocid }) => anew.has(ocid) || held.get(id)?.isOneOfSeveral);
    const change = await processChange(graph, { notices: told, asAt: load.version.asAt });
    keepLacking(collected.unlinked, change.unlinked);
    keepLacking(collected.unstated, change.unstated);
    await graph.write.transaction(async (tx) => {
      await writeVersion(tx, { ...load.version, status: 'LOADING' });
      await tx.run('notices-write', {
        rows: created.map(({ values }) => ({ notice: values })),
      });
      await writeProcessChange(tx, change, follow);
      const rows = placed.map(({ id, locator }) => ({ id, locator }));
      await tx.run('notices-derive', { rows, versionId: version });
    });
  }
  const [fresh, updated] = [created.length, placed.length - created.length];
  return { created: fresh, updated, unchanged: batch.length - fresh - updated };
}

/**
 * Loads the notices of one file. Each process is compiled anew from all its notices, those of other files included,
 * so that the graph depends on the set of notices only. A second load of the same file writes nothing; after a kill
 * the next one finishes the work.
 */
export async function loadReleases(
  context: NoticesContext,
  report: ReportBuilder,
  load: ReleaseLoad,
): Promise<void> {
  const version = versionId(load.version.dataset.id, load.version.asAt);
  const { graph, progress } = context;
  const loading: Loading = { ...context, load, version, unlinked: new Map(), unstated: new Map() };
  progress.begin(`${version} notices`, load.version.rows);
  for await (const batch of chunksFrom(load.notices(), NOTICES_A_BATCH)) {
    report.count(await writeBatch(loading, batch));
    progress.advance(batch.length);
  }
  progress.end();
  for (const note of unlinkedNotes([...loading.unlinked.values()].flat())) report.note(note);
  for (const note of unstatedNotes([...loading.unstated.values()].flat())) report.note(note);
  if ((await storedVersion(graph, version))?.status === 'LOADING')
    await graph.write.transaction(
      async (tx) => void (await tx.run('version-status', { id: version, status: 'LOADED' })),
    );
}
