import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Where all runs are recorded, a line of JSON each: a run that changed nothing must not change the graph. */
export const importRunsFile = (home: string): string => join(home, 'import-runs.ndjson');

/** The last run of a source, by how it ended; seconds since 1970. */
export type LastRuns = { succeeded: number | null; refused: number | null };

/** Of a line, which is a report with its time, what is asked here. */
const RUN = z.object({
  at: z.iso.datetime(),
  source: z.string(),
  refused: z.string().nullable().default(null),
});

function runFrom(line: string): z.infer<typeof RUN> | null {
  try {
    return RUN.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads the record of a data folder: at each call only what was added since the last. */
export function lastRunsIn(home: string): () => Promise<ReadonlyMap<string, LastRuns>> {
  const path = importRunsFile(home);
  const known = new Map<string, LastRuns>();
  let seen = 0;
  return async () => {
    const size = (await stat(path).catch(() => null))?.size ?? 0;
    if (size < seen) [seen] = [0, known.clear()];
    if (size === seen) return known;
    const bytes = createReadStream(path, { start: seen, end: size - 1 });
    seen = size;
    for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
      const run = runFrom(line);
      if (!run) continue;
      const before = known.get(run.source) ?? { succeeded: null, refused: null };
      const at = Date.parse(run.at) / 1_000;
      known.set(run.source, run.refused === null ? { ...before, succeeded: at } : { ...before, refused: at });
    }
    return known;
  };
}
