/** Says how far a long work has come. */
export type Progress = {
  begin(label: string, total: number | null): void;
  advance(by: number): void;
  end(): void;
};

/** For work nobody watches. */
export const SILENT: Progress = {
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
};
