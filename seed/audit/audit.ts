import { isDeepStrictEqual } from 'node:util';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { FOREVER } from '../../src/graph/model.ts';
import type { Progress } from '../progress.ts';
import { chunksOf } from '../values/chunks.ts';

/** A rollup that is not what its lines add up to, or a fact that lacks what every such fact must have. */
export type Finding = { check: string; subject: string; found: string; expected: string };

export type AuditReport = { suppliers: number; rollups: number; findings: Finding[] };

const SUPPLIERS_A_READ = 200;
/** A sample that finds a fault in one of a hundred suppliers with a probability of 99 %. */
const SAMPLE_SIZE = 459;

type Key = { supplierId: string; key: string };
type Count = Key & { netE4: bigint; lines: bigint; detail: string };

const shown = (count: Count | undefined): string =>
  count ? `${count.netE4}/10000 in ${count.lines} lines ${count.detail}` : 'nothing';

function compare(check: string, stored: readonly Count[], counted: readonly Count[]): Finding[] {
  const index = (counts: readonly Count[]) =>
    new Map(counts.map((count) => [`${count.supplierId} ${count.key}`, count]));
  const [found, expected] = [index(stored), index(counted)];
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((subject) =>
    isDeepStrictEqual(found.get(subject), expected.get(subject))
      ? []
      : [{ check, subject, found: shown(found.get(subject)), expected: shown(expected.get(subject)) }],
  );
}

async function auditSuppliers(
  graph: ReadGraph,
  supplierIds: readonly string[],
): Promise<{ rollups: number; findings: Finding[] }> {
  const lines = { supplierIds, forever: FOREVER };
  const own = await graph.read('audit-supplied', { supplierIds });
  const ownCounted = await graph.read('audit-supplied-counted', lines);
  const tree = await graph.read('audit-tree', { supplierIds });
  const treeCounted = await graph.read('audit-tree-counted', lines);
  return {
    rollups: own.length + tree.length,
    findings: [...compare('SUPPLIED', own, ownCounted), ...compare('SUPPLIED_TREE', tree, treeCounted)],
  };
}

async function brokenLines(graph: ReadGraph): Promise<Finding[]> {
  const rows = await graph.read('audit-lines', {});
  return rows
    .filter(({ lines }) => lines > 0n)
    .map(({ rule, lines }) => ({ check: 'LINES', subject: rule, found: `${lines} lines`, expected: 'none' }));
}

/** A deterministic sample: every so many suppliers, so that two audits look at the same ones. */
const sampled = (ids: readonly string[]): string[] => {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE_SIZE));
  return ids.filter((_, index) => index % step === 0);
};

/**
 * Compares every rollup with its lines, and the lines with their own rules.
 * @param sample only some suppliers, chosen evenly; the lines' rules are checked on all.
 */
export async function audit(graph: ReadGraph, progress: Progress, sample: boolean): Promise<AuditReport> {
  const all = (await graph.read('audit-suppliers', {})).map(({ supplierId }) => supplierId);
  const ids = sample ? sampled(all) : all;
  const report: AuditReport = { suppliers: ids.length, rollups: 0, findings: await brokenLines(graph) };
  progress.begin('comparing rollups with lines', ids.length);
  for (const part of chunksOf(ids, SUPPLIERS_A_READ)) {
    const { rollups, findings } = await auditSuppliers(graph, part);
    report.rollups += rollups;
    report.findings.push(...findings);
    progress.advance(part.length);
  }
  progress.end();
  const [state] = await graph.read('graph-state', {});
  if (state?.treeStale)
    report.findings.push({
      check: 'PENDING',
      subject: 'SUPPLIED_TREE',
      found: 'an import was interrupted',
      expected: 'run the import again',
    });
  return report;
}
