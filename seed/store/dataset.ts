import { londonToday } from '../../src/days.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { basename } from 'node:path';
import type { ReadGraph } from '../../src/graph/graph.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';

/** Who publishes what under which licence; `kind` says which real source takes the sample's place. */
export type Source = {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  kind: string;
  synthetic: boolean;
  sample: boolean;
};

/** What a version is and was read from. */
export type VersionFacts = {
  dataset: Source;
  asAt: string;
  status: 'LOADING' | 'LOADED';
  sha256: string;
  bytes: number;
  path: string;
  rows: number;
  rejected: number;
  /** Rejected records by their reason. */
  rejections?: Readonly<Record<string, number>>;
  controlTotalE4: bigint | null;
  periods: readonly string[];
  encoding: string | null;
};

/** A version known only from tomorrow on would replace what is true today. */
export function assertNotFuture(asAt: string): void {
  if (asAt > londonToday())
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `The day ${asAt} is yet to come. Give the day the file describes with --as-at YYYY-MM-DD.`,
    );
}

export const versionId = (dataset: string, asAt: string): string => `${dataset}@${asAt}`;

/** A version as it is in the graph; undefined when it is not. */
export const storedVersion = async (graph: Pick<ReadGraph, 'read'>, id: string) =>
  (await graph.read('dataset-versions', {})).find((one) => one.id === id);

/** `TOO_LONG 3`: a property of a node is no map. */
const reasonsOf = (rejections: Readonly<Record<string, number>>): string[] | null => {
  const reasons = Object.entries(rejections).map(([reason, records]) => `${reason} ${records}`);
  return reasons.length > 0 ? reasons.toSorted() : null;
};

/** Writes the version with its dataset and document. */
export async function writeVersion(tx: WriteTransaction, facts: VersionFacts): Promise<void> {
  const { dataset, asAt, status, sha256, controlTotalE4, periods, encoding } = facts;
  const sample = dataset.sample || null;
  await tx.run('version-write', {
    dataset,
    version: {
      id: versionId(dataset.id, asAt),
      dataset: dataset.id,
      asAt,
      status,
      sha256,
      rows: BigInt(facts.rows),
      rejected: BigInt(facts.rejected),
      rejections: reasonsOf(facts.rejections ?? {}),
      controlTotalE4,
      periods,
      encoding,
      sample,
    },
    document: { id: sha256, title: basename(facts.path), bytes: BigInt(facts.bytes), sample },
    sample,
  });
  const former = { id: versionId(dataset.id, asAt), document: sha256 };
  await tx.run('version-former-document', former);
}
