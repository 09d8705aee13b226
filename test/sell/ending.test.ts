import { expect, test } from 'vitest';
import { daysAfter, londonToday } from '../../src/days.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const today = londonToday();

/** A purchase of the courts with a contract that ends in so many days. */
const contract = (number: number, { days, status }: { days: number; status: string }) =>
  awardRelease(`ocds-b5fd17-${number}`, 'Courts', {
    tender: { title: `Contract ${number}` },
    awards: [{ id: '1', status: 'active', date: '2025-02-03', suppliers: [{ id: 's', name: 'Acme Ltd' }] }],
    contracts: [{ id: 'c', awardID: '1', status, period: { endDate: daysAfter(today, days) } }],
  });

test('contracts that were terminated hide none that ends, however many they are', async () => {
  const graph = await aGraph().organisation('courts');
  const terminated = Array.from({ length: 21 }, (_, number) =>
    contract(number, { days: 10, status: 'terminated' }),
  );
  const ends = contract(99, { days: 50, status: 'active' });
  await imported(graph, ['contracts-ocds', releasesFile([...terminated, ends])]);
  const { sellTo } = await ask(
    graph,
    '{ sellTo(buyer: "courts") { entries(first: 100) { nodes { part contract { title } } } } }',
  );
  const ending = sellTo.entries.nodes.filter(({ part }: Answer) => part === 'ENDING');
  expect(ending).toMatchObject([{ contract: { title: 'Contract 99' } }]);
});
