import { Gauge } from 'prom-client';
import { believed } from '../believed.ts';
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

/** What cannot be found now is nothing. */
const found = <T>(look: () => Promise<readonly T[]>) =>
  believed(BELIEVED_MS, () => look().catch((): readonly T[] => []));

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
      const all = await values();
      this.reset();
      for (const [of, value] of all) this.set({ [label]: of }, value);
    },
  });

/** Shows of each source how its imports go, and of each dataset what is loaded of it and how old that is. */
export function watchImports(metrics: Metrics, { loaded, runs }: Looks): void {
  const now = found(loaded);
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
      values: found(timesOf(runs, 'succeeded')),
    },
    {
      name: 'import_last_refusal_timestamp_seconds',
      of: 'source',
      help: 'When a file of the source was last refused.',
      values: found(timesOf(runs, 'refused')),
    },
  ];
  for (const one of all) shown(metrics, one);
}
