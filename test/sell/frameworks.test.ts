import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { defineFrameworks } from '../support/define-frameworks.ts';
import { imported } from '../support/imported.ts';
import { releasesFile } from '../support/releases-file.ts';
import { settingUp } from '../support/setting-up.ts';

/** The courts, which bought through a framework that the sample defines. */
async function boughtThrough(framework: string): Promise<Graph> {
  const graph = await aGraph()
    .organisation('courts')
    .spend({ buyer: 'courts', supplier: 'Acme Ltd', net: '60', month: '2014-01', lot: '1', framework });
  await defineFrameworks(graph);
  return graph;
}

async function saysOf(graph: Graph): Promise<string> {
  const { sellTo } = await ask(
    graph,
    '{ sellTo(buyer: "courts") { entries(first: 100) { nodes { part says } } } }',
  );
  return sellTo.entries.nodes.find(({ part }: Answer) => part === 'FRAMEWORKS')!.says;
}

test('of several purchases that set a framework up, the last day to apply counts', async () => {
  const graph = await boughtThrough('G-Cloud 9');
  const setUps = ['2099-03-01', '2017-03-01'].map((endDate, index) =>
    settingUp(`ocds-b5fd17-${index}`, { title: 'RM1557.9', tenderPeriod: { endDate } }),
  );
  await imported(graph, ['contracts-ocds', releasesFile(setUps)]);
  expect(await saysOf(graph)).toContain('Suppliers can apply to be on it until 2099-03-01.');
});

test('what followed a framework is told to the last one known of', async () => {
  const graph = await boughtThrough('G-Cloud II');
  // One that no source numbers is not the newest.
  await graph.write.command(
    "MATCH (family:FrameworkFamily {id: 'g-cloud'}) CREATE (:Framework {id: 'g-cloud-x', name: 'G-Cloud X'})-[:ITERATION_OF]->(family)",
  );
  const { frameworks } = await ask(
    graph,
    '{ frameworks(filter: { family: "g-cloud" }, first: 100) { nodes { name } } }',
  );
  const names = frameworks.nodes.map(({ name }: Answer) => name);
  const [, next, newest] = /; (.+?) followed, and (.+?) is the last one known of: it /.exec(
    await saysOf(graph),
  )!;
  expect([next, names.includes(newest), newest === next]).toEqual(['G-Cloud 3', true, false]);
  expect(newest).not.toBe('G-Cloud X');
});
