import { expect, test } from 'vitest';
import type { Progress } from '../../../seed/progress.ts';
import { AS_GIVEN } from '../../../seed/run/context.ts';
import { importerNamed } from '../../../seed/run/importers.ts';
import { runImports } from '../../../seed/run/run.ts';
import { emptyGraph } from '../../support/graph.ts';
import { awardRelease, releasesFile } from '../../support/releases-file.ts';

type Pass = { label: string; total: number | null; done: number; ended: boolean };

/** Takes down what each pass says of itself. */
function watched(): { progress: Progress; passes: Pass[] } {
  const passes: Pass[] = [];
  return {
    passes,
    progress: {
      begin: (label, total) => void passes.push({ label, total, done: 0, ended: false }),
      advance: (by) => void (passes.at(-1)!.done += by),
      end: () => void (passes.at(-1)!.ended = true),
    },
  };
}

test('each pass of an import says what it does, and how much of it there is where that is known', async () => {
  const graph = await emptyGraph();
  const { progress, passes } = watched();
  const path = releasesFile([1, 2, 3].map((number) => awardRelease(`ocds-b5fd17-${number}`, 'Registry')));
  const loads = [{ importer: importerNamed('contracts-ocds'), path }];
  await runImports(loads, { graph, progress, options: AS_GIVEN });
  expect(passes.filter(({ ended }) => !ended)).toEqual([]);
  const measured = passes.filter(({ total }) => total !== null && total > 0);
  expect(measured.map(({ done, total }) => done - total!)).toEqual(measured.map(() => 0));
  expect(passes.map(({ label }) => label.replace(/@\S+/, ''))).toEqual(
    expect.arrayContaining([
      'reading releases.json',
      'contracts-ocds notices',
      'seeing which printed names are new',
      'finding out whom printed names mean',
      'gathering what organisations go by',
      'taking sizes of suppliers from awards',
      'comparing purchases of different services',
    ]),
  );
});
