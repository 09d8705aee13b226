import { Gauge } from 'prom-client';
import { daysBetween, isDay, londonToday } from '../days.ts';
import type { LastRuns } from '../import-runs.ts';
import type { Metrics } from './metrics.ts';

type Loaded = Readonly<{ dataset: string; rows: number; rejected: number; latest: string }>;

/** Where figures of imports come from: the graph, and the record of all runs. */
type Looks = Readonly<{
  loaded: () => Promise<readonly Loaded[]>;
  runs: () => Promise<ReadonlyMap<string, LastRuns>>;
}>;

/** Imports take minutes and come once a night: what was found is good for so long. */
const BELIEVED_MS = 30_000;

type Value = readonly [of: string, value: number];

const ageOf = ({ dataset, latest }: Loaded): Value[] => {
  const day = latest.slice(0, 10);
  return isDay(day) ? [[dataset, daysBetween(day, londonToday())]] : [];
};
const timesOf = (runs: Looks['runs'], name: keyof LastRuns) => async (): Promise<Value[]> =>
  [...(await runs())].flatMap(([source, last]) => (last[name] === null ? [] : [[source, last[name]]]));

/** Found at most once in BELIEVED_MS, however often it is asked for. What cannot be found now is nothing. */
function believed<T>(look: () => Promise<readonly T[]>): () => Promise<readonly T[]> {
  let found: Promise<readonly T[]> = Promise.resolve([]);
  let until = -Infinity;
  return () => {
    if (performance.now() < until) return found;
    until = performance.now() + BELIEVED_MS;
    return (found = look().catch(() => []));
  };
}

type Shown = Readonly<{
  name: string;
  of: 'dataset' | 'source';
  help: string;
  values: () => Promise<readonly Value[]>;
}>;

const shown = ({ registry }: Metrics, { name, of: label, help, values }: Shown): Gauge =>
  new Gauge({
    name: `buyergraph_${name}`,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      const found = await values();
      this.reset();
      for (const [of, value] of found) this.set({ [label]: of }, value);
    },
  });

/** Shows of each source how its imports go, and of each dataset what is loaded of it and how old that is. */
export function watchImports(metrics: Metrics, { loaded, runs }: Looks): void {
  const now = believed(loaded);
  const ofLoaded = (valueOf: (one: Loaded) => Value[]) => async () => (await now()).flatMap(valueOf);
  const all: readonly Shown[] = [
    {
      name: 'dataset_rows',
      of: 'dataset',
      help: 'Records of the loaded versions.',
      values: ofLoaded(({ dataset, rows }) => [[dataset, rows]]),
    },
    {
      name: 'dataset_rejected_rows',
      of: 'dataset',
      help: 'Records of the loaded versions that were rejected.',
      values: ofLoaded(({ dataset, rejected }) => [[dataset, rejected]]),
    },
    {
      name: 'dataset_age_days',
      of: 'dataset',
      help: 'Days since the day that the latest loaded version describes.',
      values: ofLoaded(ageOf),
    },
    {
      name: 'import_last_success_timestamp_seconds',
      of: 'source',
      help: 'When an import of the source last ended well, whether it changed anything or not.',
      values: believed(timesOf(runs, 'succeeded')),
    },
    {
      name: 'import_last_refusal_timestamp_seconds',
      of: 'source',
      help: 'When a file of the source was last refused.',
      values: believed(timesOf(runs, 'refused')),
    },
  ];
  for (const one of all) shown(metrics, one);
}
