import { decimalFromE4 } from '../../src/decimal.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import type { Finding } from './audit.ts';

/** How the lines of a version compare with what its file states of itself. Amounts are exact decimals. */
export type VersionAudit = {
  version: string;
  lines: string;
  statedLines: string;
  total: string;
  statedTotal: string;
  verdict: 'OK' | 'DIFFERS' | 'INCOMPLETE';
};

type Version = { id: string; status: string; rows: bigint; controlTotalE4: bigint };

async function auditOf(
  graph: ReadGraph,
  { id, status, rows, controlTotalE4 }: Version,
): Promise<VersionAudit> {
  const [stored] = await graph.read('version-total', { versionId: id });
  const { lines = 0n, totalE4 = 0n } = stored ?? {};
  const equal = lines === rows && totalE4 === controlTotalE4;
  return {
    version: id,
    lines: `${lines}`,
    statedLines: `${rows}`,
    total: decimalFromE4(totalE4),
    statedTotal: decimalFromE4(controlTotalE4),
    verdict: status !== 'LOADED' ? 'INCOMPLETE' : equal ? 'OK' : 'DIFFERS',
  };
}

/** Adds up the lines of every loaded version and compares them with the control total of its file. */
export async function auditVersions(graph: ReadGraph): Promise<VersionAudit[]> {
  const versions = await graph.read('dataset-versions', {});
  return Promise.all(
    versions.flatMap(({ controlTotalE4, ...version }) =>
      controlTotalE4 === null ? [] : [auditOf(graph, { ...version, controlTotalE4 })],
    ),
  );
}

/** Versions that are not what their file says, as findings beside those of the rollups. */
export const versionFindings = (versions: readonly VersionAudit[]): Finding[] =>
  versions
    .filter(({ verdict }) => verdict !== 'OK')
    .map(({ version, verdict, lines, total, statedLines, statedTotal }) => ({
      check: verdict === 'INCOMPLETE' ? 'VERSION_INCOMPLETE' : 'CONTROL_TOTAL',
      subject: version,
      found: `${lines} lines, ${total}`,
      expected: `${statedLines} lines, ${statedTotal}`,
    }));
