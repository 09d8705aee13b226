import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buyergraph, running } from '../support/command.ts';
import { nodesOf } from '../support/facts-in.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { answering, packageOf, replayedService } from '../support/replay.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease } from '../support/releases-file.ts';

const release = (ocid: string) => awardRelease(`ocds-b5fd17-${ocid}`, 'Ministry');
const DAYS = {
  '2025-01-20': [[release('a')], [release('b')]],
  '2025-01-22': [[release('c')]],
};

const fetching = (address: string) =>
  [
    'import',
    'contracts-ocds',
    address,
    '--from',
    'contracts-finder',
    '--since',
    '2025-01-20',
    '--until',
    '2025-01-22',
  ] as const;

beforeAll(emptyGraph);

const ocids = async (): Promise<unknown[]> =>
  (await nodesOf(await theGraph(), 'Notice')).map(({ ocid }) => ocid);

test('what a service published is fetched and loaded, and a second time nothing is written', async () => {
  const service = await replayedService(DAYS);
  service.instead.push(answering(403, { 'retry-after': '0' }));
  const { status, out, said } = await buyergraph(...fetching(service.address), '--report', 'json');
  expect(status).toBe(0);
  expect(said).toContain('answered 403; waiting 0 seconds');
  expect(said).toContain('2025-01-20 (1 of 3): 2 releases, 2 new.');
  expect(JSON.parse(out)).toMatchObject([
    { file: expect.stringMatching(/contracts-finder-2025-01-20\.jsonl$/), read: 2, accepted: 2, created: 2 },
    { file: expect.stringMatching(/contracts-finder-2025-01-22\.jsonl$/), read: 1, accepted: 1, created: 1 },
  ]);
  expect(await ocids()).toEqual(['ocds-b5fd17-a', 'ocds-b5fd17-b', 'ocds-b5fd17-c']);
  const before = await (await theGraph()).bookmark();
  expect((await buyergraph(...fetching(service.address))).status).toBe(0);
  expect(await (await theGraph()).bookmark()).toBe(before);
});

test('a fetch killed while it waits loses nothing: the next one goes on with the day it was killed in', async () => {
  await emptyGraph();
  const service = await replayedService(DAYS);
  service.instead.push((_, response) => response.end(packageOf(DAYS['2025-01-20'].flat())), answering(403));
  const killed = running(fetching(service.address));
  await new Promise<void>((resolve) =>
    killed.child.stderr?.on('data', (said) => String(said).includes('answered 403') && resolve()),
  );
  killed.child.kill('SIGKILL');
  const { said } = await killed.ended;
  expect(said).toContain('2025-01-20 (1 of 3): 2 releases');
  expect(said).toContain('answered 403; waiting 5 minutes.');
  service.asked.length = 0;
  expect((await buyergraph(...fetching(service.address))).status).toBe(0);
  expect(service.asked.map((query) => query.get('publishedFrom')?.slice(0, 10))).toEqual([
    '2025-01-21',
    '2025-01-22',
  ]);
  expect(await ocids()).toEqual(['ocds-b5fd17-a', 'ocds-b5fd17-b', 'ocds-b5fd17-c']);
});

test('a span of one day is reported as a list as well', async () => {
  const service = await replayedService(DAYS);
  const { out } = await buyergraph(...fetching(service.address), '--since', '2025-01-22', '--report', 'json');
  expect(JSON.parse(out)).toMatchObject([{ read: 1, created: 0 }]);
});

test('--live fetches the register from a replay of it and loads it', async () => {
  const service = await replayedService({});
  service.instead.push(answering(200, {}, readFileSync(registerFile([{ slug: 'ministry' }]), 'utf8')));
  const { status, said } = await buyergraph('import', 'govuk-organisations', service.address, '--live');
  expect(status).toBe(0);
  expect(said).toContain('1 record read, 1 accepted');
});

test('days on which nothing was published are said, and nothing is loaded', async () => {
  const service = await replayedService({});
  const { status, out, said } = await buyergraph(...fetching(service.address), '--report', 'json');
  expect({ status, out }).toEqual({ status: 0, out: '[]\n' });
  expect(said).toContain('contracts-finder published nothing on these days.');
});

test('a service that is away ends with 1 and one sentence after the days it gave', async () => {
  const service = await replayedService(DAYS);
  service.instead.push(answering(404));
  const { status, out, said } = await buyergraph(...fetching(service.address));
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim()).toBe(`${service.address} answered 404: it refuses the request.`);
});
