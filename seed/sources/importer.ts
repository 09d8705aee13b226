import type { Label } from '../../src/graph/model.ts';
import type { Head, Sureness } from '../read/head.ts';
import type { AsAt, Place, Placed, SourceFile } from '../read/source-file.ts';
import type { Progress } from '../progress.ts';
import type { Rejected } from '../report.ts';
import type { Source } from '../store/dataset.ts';
import type { FactScope } from '../store/fact-store.ts';
import type { FactSet } from '../store/facts.ts';
import type { LineSetting, SpendEntry } from '../store/lines.ts';
import type { Printed } from '../store/names.ts';
import type { JsonObject } from '../values/json.ts';

/** Which days, both included, to fetch of a service. Without `since`: on from those fetched before. */
export type LiveSpan = {
  service: string;
  since: string | null;
  until: string | null;
  /** Where the service is, when it is not at its own address: a replay of it. */
  address: string | null;
};

/** Fetched files are kept below `home`; `say` tells a person what is waited for. */
export type LiveContext = { home: string; progress: Progress; say: (sentence: string) => void };

/** A lowest and a highest, both included; days as YYYY-MM-DD, or months as YYYY-MM where records have no more; totals in whole pounds. */
type Bounds<T> = readonly [least: T, most: T];

/** What a file of a source should have; one that does not is loaded all the same, with a warning. */
export type Expected = Readonly<{
  rows: Bounds<number>;
  total?: Bounds<number>;
  days?: Bounds<string>;
}>;

/** A record in the words of its source, or why it is none. */
export type Accepted<Record> = { record: Record } | Rejected;

type Recognition = {
  /** What a person may give it, in one line, for --help. */
  takes: string;
  /** By its first 64 KB. Never throws. */
  recognises(head: Head): Sureness;
  /** Whether everything in a folder is together one load of this kind. */
  recognisesFolder?(folder: string): Promise<boolean>;
  /** Why a file of this kind is not loaded unless somebody names it; null when it is. */
  leavesOut?(head: Head): string | null;
};

type Fetching = {
  /** Fetches the source from where it is published into a folder that `read` reads. Only when a person asks for it. */
  live?(address: string | null, context: LiveContext): Promise<string>;
  /** Fetches what a service published on some days into files that `read` reads. Only when a person asks for it. */
  liveFrom?: {
    services: readonly string[];
    fetch(span: LiveSpan, context: LiveContext): Promise<readonly string[]>;
  };
};

/** One kind of published source: what it is, how it is recognised and read, which records are good. */
type Reading<Raw, Record, File extends SourceFile<Raw>> = Recognition &
  Fetching & {
    source: Source;
    expects: Expected;
    /**
     * Opens a path. `asAt` is the day a person says it describes.
     * @throws BuyergraphError SOURCE_REFUSED when it is not of this kind.
     */
    read(path: string, asAt: string | null): Promise<File>;
    /** `seen` is empty at the first record of a file, for keys that may stand once. */
    accept(raw: Placed<Raw>, seen: Set<string>): Accepted<Record>;
    /** What is said of a path without a good record, to be read after it, as in “has no notice in it”. */
    none: string;
  };

/** A source of reference data: what one version states replaces what it stated before. */
export type FactsImporter<Raw, Record, File extends SourceFile<Raw> = SourceFile<Raw>> = Reading<
  Raw,
  Record,
  File
> & {
  into: 'facts';
  scope: FactScope;
  /** The label whose nodes are the source's records; the report counts these. */
  recordLabel: Label;
  transform(records: readonly Record[], asAt: string): FactSet;
  /** The day by its records, where its name does not say. */
  dayOf?(records: readonly Record[]): AsAt | null;
  /** Whether it is always of some day; else it may be undated. */
  isDated?: boolean;
  /** Where two versions know one thing by different ids: what is held and what is stated, under one id each. */
  unify?(stored: FactSet, stated: FactSet): { stored: FactSet; stated: FactSet };
};

/** A source of names with the numbers that belong to them. */
export type NamesImporter<Raw, Record, File extends SourceFile<Raw> = SourceFile<Raw>> = Reading<
  Raw,
  Record,
  File
> & { into: 'names'; transform(record: Record): Printed };

/** What every record of invoiced lines says. */
export type Sale = { supplier: string; buyer: string; period: string; amountE4: bigint };

/** A source of invoiced lines: a version is one file, and counts once all of it is there. */
export type LinesImporter<Raw, Record extends Sale, File extends SourceFile<Raw> = SourceFile<Raw>> = Reading<
  Raw,
  Record,
  File
> & {
  into: 'lines';
  transform(
    record: Record,
    place: Place & { ordinal: number },
    setting: LineSetting & { file: File },
  ): SpendEntry['line'];
};

/** A source of notices about contracts, each put into the form of a release. Each file adds to the others. */
export type NoticesImporter<Raw, Record, File extends SourceFile<Raw> = SourceFile<Raw>> = Reading<
  Raw,
  Record,
  File
> & {
  into: 'notices';
  transform(record: Record): JsonObject;
  /** Which service published a process, by its ocid. */
  sourceOf(ocid: string): string;
  /** Whether the releases come as the standard's schema describes them. */
  hasSchema?: boolean;
};

/** One kind of published source and how it enters the graph, by the store its records go into. */
export type Importer =
  | FactsImporter<unknown, unknown>
  | NamesImporter<unknown, unknown>
  | LinesImporter<unknown, Sale>
  | NoticesImporter<unknown, unknown>;
