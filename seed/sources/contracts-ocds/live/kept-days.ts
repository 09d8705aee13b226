import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BuyergraphError, codeOf } from '../../../../src/errors.ts';

/** When each day was last fetched, and how many releases are kept of it. */
const rawRecord = z.record(z.iso.date(), z.object({ fetchedAt: z.iso.datetime(), releases: z.int() }));
type DayRecord = Map<string, { fetchedAt: string; releases: number }>;

const isAbsent = (thrown: unknown): boolean => codeOf(thrown) === 'ENOENT';

/** A file is whole or not there. Notices name officials, so nobody else may read them. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

async function textAt(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((thrown: unknown) => {
    if (isAbsent(thrown)) return null;
    throw thrown;
  });
}

/** The days of a service that were fetched, a file each, in a folder that outlives the import. */
export class KeptDays {
  readonly #folder: string;
  readonly #service: string;
  readonly #days: DayRecord;

  private constructor(folder: string, service: string, days: DayRecord) {
    [this.#folder, this.#service, this.#days] = [folder, service, days];
  }

  /** What is kept in a folder that is there. @throws BuyergraphError SOURCE_REFUSED when the record in the folder cannot be read. */
  static async in(folder: string, service: string): Promise<KeptDays> {
    const record = join(folder, 'days.json');
    const text = (await textAt(record)) ?? '{}';
    const files = new Set(await readdir(folder));
    try {
      const days = new KeptDays(folder, service, new Map(Object.entries(rawRecord.parse(JSON.parse(text)))));
      days.#forget((name) => !files.has(name));
      return days;
    } catch (thrown) {
      throw new BuyergraphError(
        'SOURCE_REFUSED',
        `${record} is damaged. Remove the folder it is in; its days are then fetched anew.`,
        { cause: thrown },
      );
    }
  }

  /** A day whose file somebody removed is as one never fetched. */
  #forget(isGone: (name: string) => boolean): void {
    for (const [day, { releases }] of this.#days)
      if (releases > 0 && isGone(basename(this.#path(day)))) this.#days.delete(day);
  }

  /** The last day that was fetched, null when none was. */
  get last(): string | null {
    return [...this.#days.keys()].toSorted().at(-1) ?? null;
  }

  fetchedAt(day: string): string | null {
    return this.#days.get(day)?.fetchedAt ?? null;
  }

  /** The file of a day; null when the service published nothing on it, or it was not fetched. */
  fileOf(day: string): string | null {
    return this.#days.get(day)?.releases ? this.#path(day) : null;
  }

  #path(day: string): string {
    return join(this.#folder, `${this.#service}-${day}.jsonl`);
  }

  /**
   * Adds to what is kept of a day. A notice that is edited later moves to another day at its service; here what was
   * seen stays. The same releases are always the same bytes, so that a second import of the day changes nothing.
   * @returns how many are new.
   */
  async keep(day: string, lines: ReadonlySet<string>, fetchedAt: Date): Promise<number> {
    const former = (await textAt(this.#path(day)))?.split('\n').filter(Boolean) ?? [];
    const all = new Set([...former, ...lines]);
    const added = all.size - former.length;
    if (added > 0) await writeWhole(this.#path(day), `${[...all].toSorted().join('\n')}\n`);
    this.#days.set(day, { fetchedAt: fetchedAt.toISOString(), releases: all.size });
    await writeWhole(
      join(this.#folder, 'days.json'),
      `${JSON.stringify(Object.fromEntries(this.#days), null, 2)}\n`,
    );
    return added;
  }
}
