import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answering, replayedService } from '../../../../support/replay.ts';
import { awardRelease } from '../../../../support/releases-file.ts';
import { aHome, fetched } from './fetched.ts';

const release = (id: string) => awardRelease(`ocds-b5fd17-${id}`, 'Ministry', { id });
const fileOf = (day: string): string => `contracts-finder-${day}.jsonl`;

test('a span is fetched day by day, each to its last page, and each release is kept once', async () => {
  const service = await replayedService({
    '2025-01-20': [[release('b'), release('a')], [], [release('b'), release('c')]],
    '2025-01-22': [[release('d')]],
  });
  const { files, said } = await fetched(service, { until: '2025-01-22' });
  expect(files).toEqual({ [fileOf('2025-01-20')]: ['a', 'b', 'c'], [fileOf('2025-01-22')]: ['d'] });
  expect(said).toEqual([
    '2025-01-20 (1 of 3): 3 releases, 3 new.',
    '2025-01-21 (2 of 3): 0 releases, 0 new.',
    '2025-01-22 (3 of 3): 1 release, 1 new.',
  ]);
  expect(service.asked.map((query) => [...query.values()].join(' '))).toEqual([
    '2025-01-20T00:00:00 2025-01-21T00:00:00 100',
    '2025-01-20T00:00:00 2025-01-21T00:00:00 100 1',
    '2025-01-20T00:00:00 2025-01-21T00:00:00 100 2',
    '2025-01-21T00:00:00 2025-01-22T00:00:00 100',
    '2025-01-22T00:00:00 2025-01-23T00:00:00 100',
  ]);
});

test('Find a Tender is asked for what was updated, Contracts Finder for what was published', async () => {
  const service = await replayedService({ '2025-01-20': [[release('a')]] });
  await fetched(service);
  await fetched(service, { service: 'find-a-tender' });
  expect(service.asked.map((query) => [...query.keys()])).toEqual([
    ['publishedFrom', 'publishedTo', 'limit'],
    ['updatedFrom', 'updatedTo', 'limit'],
  ]);
});

test('a fetch that broke off goes on with the day it broke off in', async () => {
  const home = aHome();
  const service = await replayedService({
    '2025-01-20': [[release('a')]],
    '2025-01-21': [[release('b')]],
  });
  const span = { until: '2025-01-21' };
  const gone = answering(404);
  service.instead.push((request, response) => {
    service.instead.push(gone);
    response.end(JSON.stringify({ releases: [release('a')], links: [] }));
    void request;
  });
  await expect(fetched(service, span, { home })).rejects.toThrow('answered 404');
  service.asked.length = 0;
  const { files } = await fetched(service, span, { home });
  expect(files).toEqual({ [fileOf('2025-01-20')]: ['a'], [fileOf('2025-01-21')]: ['b'] });
  expect(service.asked.map((query) => query.get('publishedFrom'))).toEqual(['2025-01-21T00:00:00']);
});

test('a day is fetched again until two days after it ended, and what was seen of it stays', async () => {
  const home = aHome();
  const service = await replayedService({ '2025-01-20': [[release('a'), release('b')]] });
  const on = (now: string) => fetched(service, {}, { home, now });
  await on('2025-01-20T10:00:00Z');
  expect(service.asked.at(-1)?.get('publishedTo')).toBe('2025-01-20T10:00:00');
  service.days['2025-01-20'] = [[release('b'), release('late')]];
  const late = await on('2025-01-22T23:59:59Z');
  expect(late.files).toEqual({ [fileOf('2025-01-20')]: ['a', 'b', 'late'] });
  expect(late.said).toEqual(['2025-01-20 (1 of 1): 2 releases, 1 new.']);
  await on('2025-01-23T00:00:00Z');
  expect(service.asked).toHaveLength(3);
  const { files, said } = await on('2025-02-01T00:00:00Z');
  expect({ files, said, asked: service.asked.length }).toEqual({ files: late.files, said: [], asked: 3 });
});

test('without a first day it goes on two days before the last one fetched, until today', async () => {
  const home = aHome();
  const service = await replayedService({ '2025-01-20': [[release('a')]] });
  await expect(fetched(service, { since: null }, { home })).rejects.toThrow('Say from which day on: --since');
  await fetched(service, {}, { home, now: '2025-01-20T10:00:00Z' });
  service.asked.length = 0;
  await fetched(service, { since: null, until: null }, { home, now: '2025-01-21T09:00:00Z' });
  expect(service.asked.map((query) => query.get('publishedFrom')?.slice(0, 10))).toEqual([
    '2025-01-18',
    '2025-01-19',
    '2025-01-20',
    '2025-01-21',
  ]);
});

test("a summer's day that has begun in London and not yet in UTC is asked for, of no time", async () => {
  const service = await replayedService({});
  await fetched(
    service,
    { since: '2025-06-01', until: null },
    { home: aHome(), now: '2025-06-01T23:30:00Z' },
  );
  expect(service.asked.map((query) => [...query.values()].slice(0, 2).join(' '))).toEqual([
    '2025-06-01T00:00:00 2025-06-01T23:30:00',
    '2025-06-01T23:30:00 2025-06-01T23:30:00',
  ]);
});

test.each([
  [{ since: '2025-01-21' }, 'From 2025-01-21 until 2025-01-20 there is no day'],
  [{ until: '2025-06-02' }, 'The day 2025-06-02 is yet to come'],
  [{ service: 'contract-finder' }, 'Known: contracts-finder, find-a-tender'],
])('%j cannot be fetched', async (span, sentence) => {
  const service = await replayedService({});
  await expect(fetched(service, span)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(sentence),
  });
});

test('what is kept may be read by its owner only', async () => {
  const home = aHome();
  const service = await replayedService({ '2025-01-20': [[release('a')]] });
  await fetched(service, {}, { home });
  const folder = join(home, 'live', `contracts-finder-at-${new URL(service.address).host.replace(':', '-')}`);
  for (const name of [fileOf('2025-01-20'), 'days.json'])
    expect((statSync(join(folder, name)).mode & 0o777).toString(8)).toBe('600');
});

test('a day whose file was removed is fetched again, and a damaged record says what to do', async () => {
  const home = aHome();
  const service = await replayedService({ '2025-01-20': [[release('a')]] });
  const first = await fetched(service, {}, { home });
  const folder = join(home, 'live', readdirSync(join(home, 'live'))[0]!);
  rmSync(join(folder, fileOf('2025-01-20')));
  expect((await fetched(service, {}, { home })).files).toEqual(first.files);
  writeFileSync(join(folder, 'days.json'), '{"2025-01-20":');
  await expect(fetched(service, {}, { home })).rejects.toThrow(/days\.json is damaged\. Remove the folder/);
});
