import { expect, test } from 'vitest';
import { decide } from '../../seed/decisions/decisions.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { rowsOf } from '../support/saved-answer.ts';

test('every printed name is told with whom it is taken to mean, by which method and why', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  await imported(graph, [
    'g-cloud-sales',
    salesFileOf([{ buyer: 'The Courts.', supplier: 'Acme Ltd', net: '1' }]),
  ]);
  await imported(graph, [
    'contracts-ocds',
    releasesFile([awardRelease('ocds-b5fd17-1', 'Otherville', { awards: [] })]),
  ]);
  const rows = await rowsOf(graph, 'resolution-decisions', {});
  expect(rows.map(({ mention, organisation, method }) => [mention, organisation, method])).toEqual([
    ['The Courts.', 'Courts', 'NORMALISED_NAME'],
    ['Acme Ltd', 'Acme Ltd', 'OWN_NAME'],
    ['Otherville', 'Otherville', 'OWN_NAME'],
  ]);
  const mentionsOf = async (given: Record<string, string>) =>
    (await rowsOf(graph, 'resolution-decisions', given)).map(({ mention }) => mention);
  expect(await mentionsOf({ source: 'contracts-ocds' })).toEqual(['Otherville']);
  expect(await mentionsOf({ source: 'g-cloud-sales', method: 'OWN_NAME' })).toEqual(['Acme Ltd']);
});

test('a person’s decision carries its reason and its time', async () => {
  const graph = await emptyGraph();
  await imported(graph, ['govuk-organisations', registerFile([{ slug: 'courts' }])]);
  await imported(graph, [
    'contracts-ocds',
    releasesFile([awardRelease('ocds-b5fd17-1', 'Crts', { awards: [] })]),
  ]);
  const [before] = await rowsOf(graph, 'resolution-decisions', {});
  expect(before).toMatchObject({ method: 'OWN_NAME', at: null });
  const decision = {
    role: 'BUYER',
    spelling: 'Crts',
    organisationId: 'govuk-content-courts',
    reason: 'a slip',
    by: 'test',
  } as const;
  await decide(graph, decision, noProgress);
  expect(await rowsOf(graph, 'resolution-decisions', {})).toEqual([
    {
      mention: 'Crts',
      organisation: 'Courts',
      method: 'DECISION',
      score: 100,
      reason: 'a slip',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
  ]);
});
