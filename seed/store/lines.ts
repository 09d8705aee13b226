import { randomUUID } from 'node:crypto';
import type { Graph } from '../../src/graph/graph.ts';
import { invariant } from '../../src/errors.ts';
import { decimalFromE4 } from '../../src/graphql/decimal.ts';
import { seedStatement } from '../catalogue.ts';
import { applyIdentity } from '../derive/identity/apply.ts';
import type { Role } from '../../src/identity/spelling.ts';
import { recount } from '../derive/rollups/recount.ts';
import { settle } from '../derive/settle.ts';
import { versionId, writeVersion, type VersionFacts } from './dataset.ts';
import type { ImportContext } from '../importer.ts';
import type { ReportBuilder } from '../report.ts';
import { chunksFrom, chunksOf } from '../values/chunks.ts';

/** One line to store: its properties and the names printed on it. */
export type SpendEntry = {
  line: Record<string, unknown> & { id: string; hash: string };
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

const LINES_A_BATCH = 2_000;
const MENTIONS_A_BATCH = 2_000;

const mentionId = (version: string, role: Role, raw: string): string => `${version}|${role}|${raw}`;

async function writeMentions(graph: Graph, load: SpendLoad, version: string): Promise<void> {
  const sample = load.version.dataset.sample || null;
  const rows = (
    [
      ['BUYER', load.buyers],
      ['SUPPLIER', load.suppliers],
    ] as const
  ).flatMap(([role, raws]) =>
    raws.map((raw) => ({ id: mentionId(version, role, raw), versionId: version, role, raw, sample })),
  );
  for (const batch of chunksOf(rows, MENTIONS_A_BATCH))
    await graph.write.transaction(
      async (tx) => void (await tx.run(seedStatement('mentions-write'), { rows: batch })),
    );
}

type Parties = Record<Role, Map<string, string>>;

/** Who the version's own names are: another version may print a name beside a number, and mean another. */
async function partiesOf(graph: Graph, version: string): Promise<Parties> {
  const rows = await graph.read<{ role: Role; raw: string; organisationId: string }>(
    seedStatement('parties-of-version'),
    { versionId: version },
  );
  const parties: Parties = { BUYER: new Map(), SUPPLIER: new Map() };
  for (const { role, raw, organisationId } of rows) parties[role].set(raw, organisationId);
  return parties;
}

type Run = { id: string; source: string; versionId: string; startedAt: string };
type Mark = { mark: bigint; status: string; finishedAt: string | null };

/** Lines that are new or differ are written with their mark in one transaction; equal ones are only read. */
async function writeBatch(
  graph: Graph,
  batch: readonly SpendEntry[],
  context: { run: Run; mark: bigint; parties: Parties },
) {
  const { run, mark, parties } = context;
  const stored = await graph.read<{ id: string; hash: string }>(seedStatement('lines-stored'), {
    ids: batch.map(({ line }) => line.id),
  });
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const changed = batch.filter(({ line }) => hashes.get(line.id) !== line.hash);
  const stale = changed.filter(({ line }) => hashes.has(line.id)).map(({ line }) => line.id);
  if (changed.length > 0) {
    const rows = changed.map(({ line, buyer, supplier }) => ({
      line: { ...line, buyerId: parties.BUYER.get(buyer), supplierId: parties.SUPPLIER.get(supplier) },
      buyerMention: mentionId(run.versionId, 'BUYER', buyer),
      supplierMention: mentionId(run.versionId, 'SUPPLIER', supplier),
    }));
    await graph.write.transaction(async (tx) => {
      const former =
        stale.length > 0
          ? await tx.run<{ supplierId: string }>(seedStatement('lines-delete'), { ids: stale })
          : [];
      await tx.run(seedStatement('lines-create'), { rows });
      if (former.length > 0)
        await recount(
          tx,
          former.map(({ supplierId }) => supplierId),
        );
      await tx.run(seedStatement('run-write'), { ...run, mark, status: 'RUNNING', finishedAt: null });
    });
  }
  return {
    created: changed.length - stale.length,
    updated: stale.length,
    unchanged: batch.length - changed.length,
  };
}

/** One load under way. */
type Loading = { context: ImportContext; report: ReportBuilder; load: SpendLoad; run: Run };

async function writeLines({ context, report, load, run }: Loading): Promise<boolean> {
  const { graph, progress } = context;
  const parties = await partiesOf(graph, run.versionId);
  let mark = 0n;
  let wrote = false;
  progress.begin(`${run.versionId} lines`, load.version.rows);
  for await (const batch of chunksFrom(load.entries(), LINES_A_BATCH)) {
    mark += BigInt(batch.length);
    const counts = await writeBatch(graph, batch, { run, mark, parties });
    report.count(counts);
    wrote ||= counts.created + counts.updated > 0;
    progress.advance(batch.length);
  }
  progress.end();
  return wrote;
}

/** Lines of the version that the file no longer has: only --replace brings this about. */
async function retireRest({ context: { graph }, report, load, run }: Loading): Promise<void> {
  const keep = new Set<string>();
  for await (const { line } of load.entries()) keep.add(line.id);
  let after = '';
  for (;;) {
    const page = await graph.read<{ id: string }>(seedStatement('lines-of-version'), {
      versionId: run.versionId,
      after,
      limit: 5_000n,
    });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    const ids = page.map(({ id }) => id).filter((id) => !keep.has(id));
    if (ids.length > 0) await removeLines(graph, ids);
    report.count({ retired: ids.length });
  }
}

/** Takes lines out together with what was counted from them. */
export async function removeLines(graph: Graph, ids: readonly string[]): Promise<void> {
  await graph.write.transaction(async (tx) => {
    const suppliers = await tx.run<{ supplierId: string }>(seedStatement('lines-delete'), { ids });
    await recount(
      tx,
      suppliers.map(({ supplierId }) => supplierId),
    );
  });
}

/** The sum Neo4j holds of the version must be the sum of the file, to the last decimal. */
async function checkControlTotal(graph: Graph, load: SpendLoad, version: string): Promise<void> {
  const [held] = await graph.read<{ lines: bigint; totalE4: bigint }>(seedStatement('version-total'), {
    versionId: version,
    periods: load.version.periods,
  });
  const { rows, controlTotalE4 } = load.version;
  invariant(
    held?.lines === BigInt(rows) && held.totalE4 === controlTotalE4,
    `${version}: the file has ${rows} lines, ${decimalFromE4(controlTotalE4 ?? 0n)}; the graph ${held?.lines}, ${decimalFromE4(held?.totalE4 ?? 0n)}`,
  );
}

/**
 * Loads one version of invoiced lines. The version counts only once all of it is there; a run that was killed
 * is finished by the next one, which skips what is stored. A version already loaded from the same bytes is
 * compared and not written.
 */
export async function loadSpend(
  context: ImportContext,
  report: ReportBuilder,
  load: SpendLoad,
): Promise<void> {
  const { graph, progress } = context;
  const id = versionId(load.version.dataset.id, load.version.asAt);
  const held = (
    await graph.read<{ id: string; status: string; sha256: string }>(seedStatement('dataset-versions'), {})
  ).find((version) => version.id === id);
  const complete = held?.status === 'LOADED' && held.sha256 === load.version.sha256;
  const run: Run = {
    id: randomUUID(),
    source: load.version.dataset.id,
    versionId: id,
    startedAt: new Date().toISOString(),
  };
  if (!complete) {
    if (held) await withdraw(context, id);
    await graph.write.transaction(async (tx) => {
      await writeVersion(tx, { ...load.version, status: 'LOADING' });
      await tx.run(seedStatement('run-write'), { ...run, mark: 0n, status: 'RUNNING', finishedAt: null });
    });
    await writeMentions(graph, load, id);
  }
  await applyIdentity(graph);
  const loading: Loading = { context, report, load, run };
  const wrote = await writeLines(loading);
  if (!complete || wrote) await finish(loading);
  await settle(graph, progress);
}

/** A version to be corrected stops counting as a whole before the first of its lines changes. */
async function withdraw({ graph, progress }: ImportContext, id: string): Promise<void> {
  await graph.write.transaction(async (tx) => {
    await tx.run(seedStatement('version-status'), { id, status: 'LOADING' });
  });
  await settle(graph, progress);
}

async function finish(loading: Loading): Promise<void> {
  const { load, run } = loading;
  const { graph } = loading.context;
  await retireRest(loading);
  await checkControlTotal(graph, load, run.versionId);
  const done: Mark = {
    mark: BigInt(load.version.rows),
    status: 'DONE',
    finishedAt: new Date().toISOString(),
  };
  await graph.write.transaction(async (tx) => {
    await tx.run(seedStatement('mentions-unused'), { versionId: run.versionId });
    await tx.run(seedStatement('version-status'), { id: run.versionId, status: 'LOADED' });
    await tx.run(seedStatement('run-write'), { ...run, ...done });
  });
  await applyIdentity(graph);
}
