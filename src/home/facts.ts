/** One dataset as loaded. `asAt` is the day (YYYY-MM-DD) its facts are of; null when the source says none. */
export type HomeDataset = {
  title: string;
  asAt: string | null;
  rows: number;
  /** Generated for testing: no figure in it is real. */
  synthetic: boolean;
  /** The small extract of real, cited facts that comes with the project. */
  sample: boolean;
};

/** A saved question to offer; with `variables`, its downloads carry them, so that the address says what it asks. */
export type HomeQuestion = { slug: string; title: string; variables?: Readonly<Record<string, unknown>> };

/** What the front page tells. */
export type HomeFacts = {
  datasets: readonly HomeDataset[];
  questions: readonly HomeQuestion[];
  /** Why the graph cannot be asked just now, as one sentence for a stranger; null when it can. */
  unavailable: string | null;
};
