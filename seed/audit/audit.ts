import { isDeepStrictEqual } from 'node:util';
import { counted as countOf } from '../../src/counted.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { FOREVER } from '../../src/graph/model.ts';
import type { Progress } from '../progress.ts';
import { chunksOf } from '../values/chunks.ts';

/** A rollup that is not what its lines add up to, or a fact that lacks what every such fact must have. */
export type Finding = { check: string; subject: string; found: string; expected: string };

export type AuditReport = { suppliers: number; rollups: number; findings: Finding[] };

/** Suppliers, or buyers. */
const SUPPLIERS_A_READ = 200;
/** A sample that finds a fault in one of a hundred suppliers with a probability of 99 %. */
const SAMPLE_SIZE = 459;

type Key = { of: string; key: string };
type Count = Key & { netE4: bigint; lines: bigint; detail: string };

const shown = (count: Count | undefined): string =>
  count ? `${count.netE4}/10000 in ${countOf(count.lines, 'line')} ${count.detail}` : 'nothing';

function compare(check: string, stored: readonly Count[], counted: readonly Count[]): Finding[] {
  const index = (counts: readonly Count[]) =>
    new Map(counts.map((count) => [`${count.of} ${count.key}`, count]));
  const [found, expected] = [index(stored), index(counted)];
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((subject) =>
    isDeepStrictEqual(found.get(subject), expected.get(subject))
      ? []
      : [{ check, subject, found: shown(found.get(subject)), expected: shown(expected.get(subject)) }],
  );
}

type Found = { rollups: number; findings: Finding[] };

const together = (parts: readonly Found[]): Found => ({
  rollups: parts.reduce((sum, { rollups }) => sum + rollups, 0),
  findings: parts.flatMap(({ findings }) => findings),
});

const compared = (check: string, stored: readonly Count[], counted: readonly Count[]): Found => ({
  rollups: stored.length,
  findings: compare(check, stored, counted),
});

async function auditSuppliers(graph: ReadGraph, supplierIds: readonly string[]): Promise<Found> {
  const stored = { supplierIds };
  const lines = { supplierIds, forever: FOREVER };
  const { read } = graph;
  return together([
    compared('SUPPLIED', await read('audit-supplied', stored), await read('audit-supplied-counted', lines)),
    compared(
      'SUPPLIED_IN_ALL',
      await read('audit-supplied-in-all', stored),
      await read('audit-supplied-in-all-counted', lines),
    ),
    compared('BILLED', await read('audit-billed', stored), await read('audit-billed-counted', lines)),
    compared(
      'SOLD_THROUGH',
      await read('audit-sold-through', stored),
      await read('audit-sold-through-counted', lines),
    ),
    compared(
      'SOLD_IN_ALL',
      await read('audit-sold-in-all', stored),
      await read('audit-sold-in-all-counted', lines),
    ),
    compared('SUPPLIED_TREE', await read('audit-tree', stored), await read('audit-tree-counted', lines)),
  ]);
}

async function auditBuyers(graph: ReadGraph, buyerIds: readonly string[]): Promise<Found> {
  const stored = { buyerIds };
  const lines = { buyerIds, forever: FOREVER };
  const { read } = graph;
  return together([
    compared('SPENT', await read('audit-spent', stored), await read('audit-spent-counted', lines)),
    compared('PAID', await read('audit-paid', stored), await read('audit-paid-counted', lines)),
    compared(
      'BOUGHT_THROUGH',
      await read('audit-bought-through', stored),
      await read('audit-bought-through-counted', lines),
    ),
    compared(
      'BOUGHT_IN_ALL',
      await read('audit-bought-in-all', stored),
      await read('audit-bought-in-all-counted', lines),
    ),
  ]);
}

async function auditYear(graph: ReadGraph, year: string): Promise<Found> {
  const months = { from: `${year}-01`, to: `${year}-12` };
  const stored = await graph.read('audit-invoiced', months);
  return compared(
    'INVOICED',
    stored,
    await graph.read('audit-invoiced-counted', { ...months, forever: FOREVER }),
  );
}

async function yearsOf(graph: ReadGraph): Promise<string[]> {
  const [{ first, last } = { first: null, last: null }] = await graph.read('audit-months', {});
  if (first === null || last === null) return [];
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0'));
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

/** What is published cannot be compared with lines that already are what the next publication will count. */
const PENDING: Finding = {
  check: 'PENDING',
  subject: 'PUBLICATION',
  found: 'an import was interrupted; the state before it is published',
  expected: 'run the import again',
};

/**
 * Compares every rollup with its lines, and the lines with their own rules.
 * @param sample only some suppliers, chosen evenly; the lines' rules are checked on all.
 */
export async function audit(graph: ReadGraph, progress: Progress, sample: boolean): Promise<AuditReport> {
  const [state] = await graph.read('graph-state', {});
  if (state?.unpublished) return { suppliers: 0, rollups: 0, findings: [PENDING] };
  const suppliers = (await graph.read('audit-suppliers', {})).map(({ supplierId }) => supplierId);
  const buyers = (await graph.read('audit-buyers', {})).map(({ buyerId }) => buyerId);
  const [supplierIds, buyerIds] = sample ? [sampled(suppliers), sampled(buyers)] : [suppliers, buyers];
  const report: AuditReport = {
    suppliers: supplierIds.length,
    rollups: 0,
    findings: await brokenLines(graph),
  };
  const works = [
    ...[...chunksOf(supplierIds, SUPPLIERS_A_READ)].map((part) => () => auditSuppliers(graph, part)),
    ...[...chunksOf(buyerIds, SUPPLIERS_A_READ)].map((part) => () => auditBuyers(graph, part)),
    ...(await yearsOf(graph)).map((year) => () => auditYear(graph, year)),
  ];
  progress.begin('comparing rollups with lines', works.length);
  for (const work of works) {
    const { rollups, findings } = await work();
    report.rollups += rollups;
    report.findings.push(...findings);
    progress.advance(1);
  }
  progress.end();
  return report;
}
