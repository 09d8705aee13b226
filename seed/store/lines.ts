import { randomUUID } from 'node:crypto';
import type { Graph } from '../../src/graph/graph.ts';
import type { NodeValues } from '../../src/graph/model.ts';
import { invariant } from '../../src/errors.ts';
import { decimalFromE4 } from '../../src/decimal.ts';
import type { Role } from '../../src/identity/spelling.ts';
import type { Progress } from '../progress.ts';
import type { ReportBuilder } from '../report.ts';
import { chunksFrom } from '../values/chunks.ts';
import { Ordinals } from '../values/ordinals.ts';
import { LINES_A_TRANSACTION } from '../values/portions.ts';
import { storedVersion, versionId, writeVersion, type VersionFacts } from './dataset.ts';
import type { Follow } from './follow.ts';
import { mentionId, writeMentions } from './names.ts';
import { nextPublication } from './publication.ts';

/** What all lines of a file have in common. */
export type LineSetting = { versionId: string; dataset: string; asAt: string; sample: boolean };

/** A line but for its parties, who are resolved from the names printed on it. */
export type LineValues = Omit<NodeValues<'SpendLine'>, 'buyerId' | 'supplierId'>;

/** One line to store: its properties and the names printed on it. */
export type SpendEntry = {
  line: LineValues;
  buyer: string;
  supplier: string;
};

/** A complete version of invoiced lines, and how to read them again from the beginning. */
export type SpendLoad = {
  version: VersionFacts;
  buyers: readonly string[];
  suppliers: readonly string[];
  entries(): AsyncIterable<SpendEntry>;
};

/** What writing lines needs of whoever runs the import. */
export type LinesContext = {
  graph: Graph;
  progress: Progress;
  follow: Pick<Follow, 'lines' | 'windows'>;
};

const LINES_A_BATCH = 2_000;
/** Of each name whom it means from which day on. */
type Parties = Record<Role, Map<string, { from: string; id: string }[]>>;

/** Who the version's own names are: another version may print a name beside a number, and mean another. */
async function partiesOf(graph: Graph, version: string): Promise<Parties> {
  const rows = await graph.read('parties-of-version', { versionId: version });
  const parties: Parties = { BUYER: new Map(), SUPPLIER: new Map() };
  for (const { role, raw, organisationId: id, validFrom } of rows)
    parties[role].set(raw, [...(parties[role].get(raw) ?? []), { from: validFrom ?? '', id }]);
  return parties;
}

/** A line without a party would not be written, and not be missed before the total is checked. */
function partyOf(parties: Parties[Role], name: string, day: string): string {
  const id = parties.get(name)?.findLast(({ from }) => from <= day)?.id;
  invariant(id, `${name} means nobody; every name of a version was resolved before its lines`);
  return id;
}

const firstDayOf = ({ period }: LineValues): string => `${period}-01`;

type Run = { id: string; source: string; versionId: string; startedAt: string };
type Mark = { mark: bigint; status: string; finishedAt: string | null };

/** What all lines of a version are written with. */
type Setting = { run: Run; parties: Parties; knownTo: ReadonlyMap<string, string>; next: bigint };

/** A line as it is stored. Until the next publication nobody knows it. */
const storedLine = ({ line, buyer, supplier }: SpendEntry, { parties, knownTo, next }: Setting) => ({
  ...line,
  buyerId: partyOf(parties.BUYER, buyer, firstDayOf(line)),
  supplierId: partyOf(parties.SUPPLIER, supplier, firstDayOf(line)),
  knownTo: knownTo.get(line.period) ?? line.knownTo,
  knownToBefore: line.knownTo,
  changedIn: next,
});

/** Lines that are new or differ are written with their mark in one transaction; equal ones are only read. */
async function writeBatch(
  { graph, follow }: LinesContext,
  batch: readonly SpendEntry[],
  { mark, ...setting }: Setting & { mark: bigint },
) {
  const { run } = setting;
  const stored = await graph.read('lines-stored', {
    ids: batch.map(({ line }) => line.id),
  });
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const changed = batch.filter(({ line }) => hashes.get(line.id) !== line.hash);
  const stale = changed.filter(({ line }) => hashes.has(line.id)).map(({ line }) => line.id);
  if (changed.length > 0) {
    const rows = changed.map((entry) => ({
      line: storedLine(entry, setting),
      buyerMention: mentionId(run.versionId, { role: 'BUYER', raw: entry.buyer }),
      supplierMention: mentionId(run.versionId, { role: 'SUPPLIER', raw: entry.supplier }),
    }));
    await graph.write.transaction(async (tx) => {
      const former = stale.length > 0 ? await tx.run('lines-delete', { ids: stale }) : [];
      await tx.run('lines-create', { rows });
      const suppliers = [...former, ...rows.map(({ line }) => line)].map(({ supplierId }) => supplierId);
      await follow.lines(tx, [...new Set(suppliers)]);
      await tx.run('run-write', { ...run, mark, status: 'RUNNING', finishedAt: null });
    });
  }
  return {
    created: changed.length - stale.length,
    updated: stale.length,
    unchanged: batch.length - changed.length,
  };
}

/** A load under way: its names are in the graph, its lines come once these are resolved. */
export type BegunLines = {
  context: LinesContext;
  report: ReportBuilder;
  load: SpendLoad;
  run: Run;
  /** Whether the version is already there from the same bytes. */
  isComplete: boolean;
};

/** @returns where all lines of the file stand in it, and whether any was written. */
async function writeLines({
  context,
  report,
  load,
  run,
}: BegunLines): Promise<{ ordinals: Ordinals; wrote: boolean }> {
  const { graph, progress, follow } = context;
  const setting: Setting = {
    run,
    parties: await partiesOf(graph, run.versionId),
    knownTo: await follow.windows(graph, run.versionId),
    next: await nextPublication(graph),
  };
  const ordinals = new Ordinals();
  let mark = 0n;
  let wrote = false;
  progress.begin(`${run.versionId} lines`, load.version.rows);
  for await (const batch of chunksFrom(load.entries(), LINES_A_BATCH)) {
    mark += BigInt(batch.length);
    const counts = await writeBatch(context, batch, { ...setting, mark });
    for (const { line } of batch) ordinals.add(Number(line.ordinal));
    report.count(counts);
    wrote ||= counts.created + counts.updated > 0;
    progress.advance(batch.length);
  }
  progress.end();
  return { ordinals, wrote };
}

type StoredTotal = { lines: bigint; totalE4: bigint };

async function storedTotal(graph: Graph, version: string): Promise<StoredTotal> {
  const [stored] = await graph.read('version-total', { versionId: version });
  return stored ?? { lines: 0n, totalE4: 0n };
}

/** Lines of the version that the file no longer has: only --replace brings this about. */
async function retireRest({ context, report, run }: BegunLines, keep: Ordinals): Promise<void> {
  let after = '';
  for (;;) {
    const page = await context.graph.read('lines-of-version', {
      versionId: run.versionId,
      after,
      limit: LINES_A_TRANSACTION,
    });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    const ids = page.filter(({ ordinal }) => !keep.has(ordinal)).map(({ id }) => id);
    if (ids.length > 0) await removeLines(context, ids);
    report.count({ retired: ids.length });
  }
}

/** What taking lines out needs. */
export type Retiring = { graph: Graph; follow: Pick<Follow, 'lines'> };

/** Takes lines out; what was counted from them follows. */
export async function removeLines({ graph, follow }: Retiring, ids: readonly string[]): Promise<void> {
  await graph.write.transaction(async (tx) => {
    const suppliers = await tx.run('lines-delete', { ids });
    await follow.lines(
      tx,
      suppliers.map(({ supplierId }) => supplierId),
    );
  });
}

/** The sum Neo4j holds of the version must be the sum of the file, to the last decimal. */
async function checkControlTotal(graph: Graph, load: SpendLoad, version: string): Promise<void> {
  const stored = await storedTotal(graph, version);
  const { rows, controlTotalE4 } = load.version;
  invariant(
    stored.lines === BigInt(rows) && stored.totalE4 === controlTotalE4,
    `${version}: the file has ${rows} lines, ${decimalFromE4(controlTotalE4 ?? 0n)}; the graph ${stored.lines}, ${decimalFromE4(stored.totalE4)}`,
  );
}

/**
 * Begins to load one version of invoiced lines with the names it prints, which have to be resolved before its lines
 * are written. A run that was killed is finished by the next one, which skips what is stored. A version already
 * loaded from the same bytes is compared and not written.
 */
export async function beginLines(
  context: LinesContext,
  report: ReportBuilder,
  load: SpendLoad,
): Promise<BegunLines> {
  const { graph } = context;
  const { version, buyers, suppliers } = load;
  const id = versionId(version.dataset.id, version.asAt);
  const stored = await storedVersion(graph, id);
  const isComplete = stored?.status === 'LOADED' && stored.sha256 === version.sha256;
  const startedAt = new Date().toISOString();
  const run: Run = { id: randomUUID(), source: version.dataset.id, versionId: id, startedAt };
  if (!isComplete) {
    await graph.write.transaction(async (tx) => {
      await writeVersion(tx, { ...version, status: 'LOADING' });
      await tx.run('run-write', { ...run, mark: 0n, status: 'RUNNING', finishedAt: null });
    });
    const names = [
      ...buyers.map((raw) => ({ role: 'BUYER', raw }) as const),
      ...suppliers.map((raw) => ({ role: 'SUPPLIER', raw }) as const),
    ];
    await writeMentions(graph, version, { names });
  }
  return { context, report, load, run, isComplete };
}

/**
 * Writes the lines of a version whose names are resolved; it counts only now that all of it is there.
 * @returns whether names went that nothing prints any more.
 */
export async function writeBegunLines(begun: BegunLines): Promise<{ namesWent: boolean }> {
  const { ordinals, wrote } = await writeLines(begun);
  if (begun.isComplete && !wrote) return { namesWent: false };
  const { load, run, context } = begun;
  const { lines } = await storedTotal(context.graph, run.versionId);
  if (lines !== BigInt(ordinals.size)) await retireRest(begun, ordinals);
  await checkControlTotal(context.graph, load, run.versionId);
  const done: Mark = {
    mark: BigInt(load.version.rows),
    status: 'DONE',
    finishedAt: new Date().toISOString(),
  };
  return context.graph.write.transaction(async (tx) => {
    const gone = await tx.run('mentions-unused', {
      versionId: run.versionId,
    });
    await tx.run('version-status', { id: run.versionId, status: 'LOADED' });
    await tx.run('run-write', { ...run, ...done });
    return { namesWent: gone.some(({ removed }) => removed > 0) };
  });
}
