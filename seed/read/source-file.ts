/** Where a record stands: its physical line, or its position in a JSON list, and the same in words for provenance. */
export type Place = { line: number; locator: string };
export type Placed<T> = Place & T;

/** The day something describes, YYYY-MM-DD, and what says so. */
export type AsAt = { asAt: string; reason: string };

/** What `read` makes of a path: what it is, and its records, as often as they are wanted. */
export type SourceFile<Raw> = {
  path: string;
  bytes: number;
  /** Lower-case hexadecimal; known once the records were read to their end. */
  readonly sha256: string;
  encoding: string | null;
  /** Sentences for the report on how it is read. */
  notes: readonly string[];
  /** The day its name says it describes; null when it does not say. */
  asAt: AsAt | null;
  /** Of which document it is, where a source has several that stand beside one another: each is a version of its own. */
  document?: string;
  /** Addresses of the extensions its packages name; known as `sha256`. */
  extensions?: ReadonlySet<string>;
  /** Columns or members that nobody reads; known as `sha256`. */
  unread(): readonly string[];
  /**
   * Every record in order. Throws SOURCE_REFUSED for a file that turns out to be cut off or damaged, or that changed
   * since the pass before: read it to the end before anything is written.
   */
  records(): AsyncIterable<Placed<Raw>>;
};
