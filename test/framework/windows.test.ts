import { expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { releasesFile } from '../support/releases-file.ts';
import { settingUp } from '../support/setting-up.ts';

const OCID = 'ocds-h6vhtk-1';

async function graphOf(tender: object): Promise<Graph> {
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile([settingUp(OCID, tender)])]);
  return graph;
}

async function windowsOf(graph: Graph, slug: string): Promise<unknown> {
  const { framework } = await ask(
    graph,
    `{ framework(slug: "${slug}") { windows { kind from to source opportunity { ocid startDate endDate maxEndDate } } } }`,
  );
  return framework.windows;
}

test('the purchase that sets a framework up says when one could apply, buy, and buy once it is extended', async () => {
  const graph = await graphOf({
    tenderPeriod: { endDate: '2021-02-28' },
    contractPeriod: { startDate: '2021-06-01', endDate: '2023-05-31', maxExtentDate: '2025-05-31' },
  });
  const opportunity = {
    ocid: OCID,
    startDate: '2021-06-01',
    endDate: '2023-05-31',
    maxEndDate: '2025-05-31',
  };
  const stated = { source: `the notices of ${OCID}`, opportunity };
  expect(await windowsOf(graph, 'rm6187')).toEqual([
    { kind: 'APPLICATION', from: '2021-01-05', to: '2021-02-28', ...stated },
    { kind: 'LIVE', from: '2021-06-01', to: '2023-05-31', ...stated },
    { kind: 'EXTENSION', from: '2023-05-31', to: '2025-05-31', ...stated },
  ]);
});

test('a day that nobody states is unknown, and a window without any is none', async () => {
  expect(await windowsOf(await graphOf({}), 'rm6187')).toEqual([]);
  const live = await graphOf({ contractPeriod: { endDate: '2023-05-31', maxExtentDate: '2023-05-31' } });
  expect(await windowsOf(live, 'rm6187')).toMatchObject([{ kind: 'LIVE', from: null, to: '2023-05-31' }]);
});

test('what a definition states stands before what the purchase says, with its own source', async () => {
  const graph = await emptyGraph();
  await loadSample(graph);
  await imported(graph, [
    'contracts-ocds',
    releasesFile([settingUp(OCID, { title: 'RM1557.9', contractPeriod: { endDate: '2019-05-21' } })]),
  ]);
  const { framework } = await ask(
    graph,
    '{ framework(slug: "g-cloud-9") { startDate endDate evidence windows { kind from to source opportunity { ocid } } } }',
  );
  const { startDate, endDate, evidence } = framework;
  expect(startDate).toBe('2017-05-22');
  expect(framework.windows).toEqual([
    { kind: 'LIVE', from: startDate, to: endDate, source: evidence, opportunity: null },
    {
      kind: 'LIVE',
      from: null,
      to: '2019-05-21',
      source: `the notices of ${OCID}`,
      opportunity: { ocid: OCID },
    },
  ]);
});
