import { setTimeout as pause } from 'node:timers/promises';
import { BuyergraphError } from '../../src/errors.ts';
import { derive, deriveAll, deriveIdentity, FOLLOW } from '../derive/derive.ts';
import { isRetired } from '../derive/windows/windows.ts';
import type { Importer } from '../sources/importer.ts';
import { IMPORTERS } from './importers.ts';
import { refused } from '../read/files.ts';
import { Head } from '../read/head.ts';
import { ReportBuilder, type ImportReport } from '../report.ts';
import { versionId } from '../store/dataset.ts';
import { retireSample } from '../store/sample.ts';
import { writeBegunLines, type BegunLines } from '../store/lines.ts';
import { checkedFile, type Checked } from './check.ts';
import { type ImportContext, type Load, LONGEST_ANSWER_MS } from './context.ts';
import { stored } from './store.ts';

/** The source of reports of files that are not loaded. */
const LEFT_OUT = 'left-out';

const isRefusal = (thrown: unknown): thrown is BuyergraphError =>
  thrown instanceof BuyergraphError && thrown.code === 'SOURCE_REFUSED';

export const isLeftOut = ({ source }: ImportReport): boolean => source === LEFT_OUT;

/** The report of a file that is not loaded, so that whoever reads the reports misses none. */
export function leftOut(path: string, reason: string): ImportReport {
  const report = new ReportBuilder(LEFT_OUT, path);
  report.note(`Left out: ${reason}.`);
  return report.done();
}

/** The report of a file of a known kind in a folder that is refused, while the others are loaded. */
function refusedFile({ importer, path }: Load, sentence: string): ImportReport {
  const report = new ReportBuilder(importer.source.id, path);
  report.refuse(sentence);
  return report.done();
}

/** What a file is that a person took for something else; null when it is what they said, or nobody knows. */
async function otherKind(path: string, said: Importer): Promise<Importer | null> {
  const head = await Head.of(path).catch(() => null);
  if (!head || said.recognises(head) !== 'NO') return null;
  return [...IMPORTERS.values()].find((importer) => importer.recognises(head) === 'YES') ?? null;
}

/**
 * Reads a path to its end as what it is said to be.
 * @throws BuyergraphError SOURCE_REFUSED when it is not of that kind, naming the kind it is of if that is known.
 */
async function readAs({ importer, path }: Load, context: ImportContext): Promise<Checked> {
  try {
    return await checkedFile(importer, await importer.read(path, context.options.asAt), context);
  } catch (thrown) {
    const other = isRefusal(thrown) ? await otherKind(path, importer) : null;
    if (!other) throw thrown;
    throw refused(path, `is ${other.source.id}, not ${importer.source.id}: import it as that.`, thrown);
  }
}

/** A load whose store has it but for its lines, if it has any. */
type Begun = { report: ReportBuilder; lines: BegunLines | null };

/** The loads of one command. What runs over the whole graph runs once for all of them. */
class Work {
  readonly reports: ImportReport[] = [];
  /** Of files found in a folder that were not loaded. */
  readonly aside: ImportReport[] = [];
  readonly #context: ImportContext;
  #begun: Begun[] = [];

  constructor(context: ImportContext) {
    this.#context = context;
  }

  async take(load: Load): Promise<void> {
    try {
      await this.#take(load);
    } catch (thrown) {
      if (!load.sure || !isRefusal(thrown)) throw thrown;
      const { message } = thrown;
      const isOfKind = load.sure === 'YES';
      this.aside.push(isOfKind ? refusedFile(load, message) : leftOut(load.path, message.replace(/\.$/, '')));
    }
  }

  async #take(load: Load): Promise<void> {
    const checked = await readAs(load, this.#context);
    // Two files of one version: the first must be whole before the second may correct it.
    const id = versionId(checked.version.dataset.id, checked.version.asAt);
    if (this.#begun.some(({ lines }) => lines?.run.versionId === id)) await this.finish();
    const lines = await stored(checked, this.#context);
    checked.report.pause();
    this.#begun.push({ report: checked.report, lines });
  }

  /** Resolves the names of all that was taken, writes the lines that waited for that, and lets every figure follow. */
  async finish(): Promise<void> {
    const { graph, progress, options, reported } = this.#context;
    const begun = this.#begun;
    if (begun.length === 0) return;
    const last = begun.at(-1)!.report;
    last.goOn();
    if (!options.dryRun) {
      const tell = (sentence: string): void => last.note(sentence);
      let identified = await deriveIdentity(graph, progress, tell);
      if (await this.#writeLines(begun)) identified = await deriveIdentity(graph, progress, tell);
      await derive(graph, progress);
      await identified.removeNodes();
      const versions = await graph.read('dataset-versions', {});
      for (const { id, status } of versions)
        if (status === 'LOADING')
          tell(`${id} is half loaded, by an import that was cut short: import its file again to finish it.`);
      if (versions.some((version) => isRetired(version, versions))) await this.#retireSample(last);
    }
    this.#begun = [];
    for (const { report } of begun) {
      const done = report.done();
      this.reports.push(done);
      await reported?.(done);
    }
  }

  /**
   * Takes out the sample's lines, which nobody is answered from since those that came were published: before that, who
   * asked during a first import found neither. Who began to be answered before that is let end.
   */
  async #retireSample(report: ReportBuilder): Promise<void> {
    const { graph, progress, longestAnswerMs = LONGEST_ANSWER_MS } = this.#context;
    progress.begin('letting answers from the sample end', null);
    await pause(longestAnswerMs);
    progress.end();
    await retireSample({ graph, follow: FOLLOW }, 'SALES', report);
    await deriveAll(graph, progress);
  }

  /** @returns whether printed names went, so that who they meant may be needed no more. */
  async #writeLines(begun: readonly Begun[]): Promise<boolean> {
    const last = begun.at(-1)!.report;
    let namesWent = false;
    last.pause();
    for (const { report, lines } of begun) {
      if (!lines) continue;
      report.goOn();
      if ((await writeBegunLines(lines)).namesWent) namesWent = true;
      report.pause();
    }
    last.goOn();
    return namesWent;
  }
}

/**
 * Loads paths in their order, those that others refer to first.
 * @returns a report of each, and of those found in a folder that were not loaded.
 * @throws BuyergraphError SOURCE_REFUSED with the file that was refused unwritten, and those before it complete.
 */
export async function runImports(loads: readonly Load[], context: ImportContext): Promise<ImportReport[]> {
  const work = new Work(context);
  try {
    for (const load of loads) await work.take(load);
  } catch (thrown) {
    if (isRefusal(thrown)) await work.finish();
    throw thrown;
  }
  await work.finish();
  return [...work.reports, ...work.aside];
}
