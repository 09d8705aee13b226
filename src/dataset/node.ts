export type DatasetNode = {
  __typename?: 'Dataset';
  id: string;
  title: string;
  publisher: string;
  licence: string;
  kind: string;
  synthetic: boolean;
  sample: boolean;
};

/** One dated state of a dataset; `periods` are the months it has lines of, in order. */
export type VersionNode = {
  __typename?: 'DatasetVersion';
  id: string;
  dataset: string;
  asAt: string;
  status: string;
  rows: number;
  rejected: number;
  controlTotalE4: bigint | null;
  periods: string[];
  sha256: string;
};

/** What coverage is asked about; null is all. */
export type CoverageNode = Readonly<{
  buyerIds: readonly string[] | null;
  perimeter: string;
  source: string | null;
}>;

export type CoverageMonthNode = { source: string; month: string; seen: number };
