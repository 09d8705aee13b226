import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fetchReleases } from '../../../../../seed/sources/contracts-ocds/live/index.ts';
import type { LiveSpan } from '../../../../../seed/sources/importer.ts';
import type { ReplayedService } from '../../../../support/replay.ts';

export const aHome = (): string => mkdtempSync(join(tmpdir(), 'buyergraph-live-'));

/** What one fetch said, waited for and left behind. */
export type Fetched = { files: Record<string, string[]>; said: string[]; waited: number[] };

/** Fetches days of Contracts Finder from a replay of it, in no time at all. The files are given as ids of releases. */
export async function fetched(
  { address }: Pick<ReplayedService, 'address'>,
  span: Partial<LiveSpan> = {},
  { home = aHome(), now = '2025-06-01T12:00:00Z' } = {},
): Promise<Fetched> {
  const outcome: Fetched = { files: {}, said: [], waited: [] };
  const say = (sentence: string): void => void outcome.said.push(sentence);
  const pause = async (milliseconds: number): Promise<void> => void outcome.waited.push(milliseconds);
  const day = { service: 'contracts-finder', since: '2025-01-20', until: '2025-01-20', address };
  const paths = await fetchReleases(
    { ...day, ...span },
    { home, say },
    {
      now: new Date(now),
      patience: { say, pause, firstWaitMs: 0, timeoutMs: 1_000, forbiddenWaitMs: 300_000 },
    },
  ).catch((thrown: unknown) => {
    throw Object.assign(thrown as Error, outcome);
  });
  for (const path of paths)
    outcome.files[basename(path)] = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
  return outcome;
}
