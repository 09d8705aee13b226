import { decimalFromE4 } from '../src/decimal.ts';
import { keysOf } from '../src/keys.ts';

/**
 * Why a record was left out, and where it stands: `line` is the physical line, or the position in a JSON list; `locator` says
 * which of the two, and in which part of an archive.
 */
export type Rejection = { line: number; locator: string } & Rejected;

/** Why a record is none, and as much of it as is needed to find it. */
export type Rejected = { reason: string; detail: string };

/** What one import did, as printed with --report json. Decimals are exact strings. */
export type ImportReport = {
  source: string;
  version: string | null;
  file: string | null;
  read: number;
  accepted: number;
  rejected: Record<string, number>;
  created: number;
  updated: number;
  unchanged: number;
  retired: number;
  controlTotal: string | null;
  /** What runs once for all files of a command is the last one's. */
  seconds: number;
  rejections: Rejection[];
  notes: string[];
  /** What is not as expected of such a file, with the figure; it was loaded all the same. */
  warnings: string[];
  /** Why nothing of a file in a folder was loaded though it is of this kind; null when it was. */
  refused: string | null;
};

/** How many rejected records a report spells out; all of them are counted. */
const SPELT_OUT = 10_000;

/** Collects what happens during one import. */
export class ReportBuilder {
  #start: number | null = performance.now();
  #elapsedMs = 0;
  readonly #report: ImportReport;

  constructor(source: string, file: string | null) {
    this.#report = {
      source,
      file,
      version: null,
      read: 0,
      accepted: 0,
      rejected: {},
      created: 0,
      updated: 0,
      unchanged: 0,
      retired: 0,
      controlTotal: null,
      seconds: 0,
      rejections: [],
      notes: [],
      warnings: [],
      refused: null,
    };
  }

  version(id: string): void {
    this.#report.version = id;
  }

  accept(): void {
    this.#report.read += 1;
    this.#report.accepted += 1;
  }

  reject(rejection: Rejection): void {
    const { rejected, rejections } = this.#report;
    this.#report.read += 1;
    rejected[rejection.reason] = (rejected[rejection.reason] ?? 0) + 1;
    if (rejections.length < SPELT_OUT) rejections.push(rejection);
  }

  count(counts: Partial<Pick<ImportReport, 'created' | 'updated' | 'unchanged' | 'retired'>>): void {
    for (const name of keysOf(counts)) this.#report[name] += counts[name] ?? 0;
  }

  controlTotal(totalE4: bigint): void {
    this.#report.controlTotal = decimalFromE4(totalE4);
  }

  note(sentence: string): void {
    this.#report.notes.push(sentence);
  }

  warn(sentence: string): void {
    this.#report.warnings.push(sentence);
  }

  refuse(sentence: string): void {
    this.#report.refused = sentence;
  }

  /** Stops the clock while others are at work; `goOn` starts it again. */
  pause(): void {
    this.#elapsedMs = this.#elapsed();
    this.#start = null;
  }

  goOn(): void {
    this.#start ??= performance.now();
  }

  done(): ImportReport {
    return { ...this.#report, seconds: Math.round(this.#elapsed() / 10) / 100 };
  }

  #elapsed(): number {
    return this.#elapsedMs + (this.#start === null ? 0 : performance.now() - this.#start);
  }
}
