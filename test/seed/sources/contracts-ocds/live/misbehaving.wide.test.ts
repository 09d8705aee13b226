import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import {
  answering,
  breakingOff,
  packageOf,
  replayedService,
  type ReplayedService,
} from '../../../../support/replay.ts';
import { awardRelease } from '../../../../support/releases-file.ts';
import { fetched } from './fetched.ts';

const release = (id: string) => awardRelease(`ocds-b5fd17-${id}`, 'Ministry', { id });
const FILE = 'contracts-finder-2025-01-20.jsonl';

const oneRelease = (): Promise<ReplayedService> => replayedService({ '2025-01-20': [[release('a')]] });
const soon = (): string => new Date(Date.now() + 90_000).toUTCString();

test.each([
  ['403, which means five minutes', answering(403), 300_000, 'answered 403; waiting 5 minutes'],
  ['403 with Retry-After', answering(403, { 'retry-after': '7' }), 7_000, 'waiting 7 seconds'],
  ['429 with seconds', answering(429, { 'retry-after': '10' }), 10_000, 'answered 429; waiting 10 seconds'],
  ['503 with seconds', answering(503, { 'retry-after': '3' }), 3_000, 'answered 503; waiting 3 seconds'],
])('%s is waited for, and a person is told', async (_, bad, waited, sentence) => {
  const service = await oneRelease();
  service.instead.push(bad);
  const outcome = await fetched(service);
  expect(outcome.files).toEqual({ [FILE]: ['a'] });
  expect(outcome.waited).toEqual([waited]);
  expect(outcome.said[0]).toContain(sentence);
});

test('429 with a date is waited for until then', async () => {
  const service = await oneRelease();
  service.instead.push(answering(429, { 'retry-after': soon() }));
  const { waited } = await fetched(service);
  expect(waited).toHaveLength(1);
  expect(waited[0]).toBeGreaterThan(85_000);
  expect(waited[0]).toBeLessThanOrEqual(90_000);
});

test.each([
  ['500', answering(500)],
  ['429 that names no time', answering(429, { 'retry-after': 'later' })],
  ['a text that is cut off', answering(200, {}, packageOf([release('a')]).slice(0, -20))],
  ['a connection that breaks', breakingOff],
  ['no answer within the time', () => undefined],
  ['a page for people', answering(200, {}, '<html>Sorry, we are busy</html>')],
  ['JSON of another kind', answering(200, {}, '{"message":"busy"}')],
  [
    'bytes that are no text',
    (_: unknown, response: { end: (bytes: Buffer) => void }) =>
      response.end(Buffer.from('{"releases":[{"id":"caf\xe9"}]}', 'latin1')),
  ],
])('after %s it tries again and loses nothing', async (_, bad) => {
  const service = await oneRelease();
  service.instead.push(bad, bad);
  const { files, said } = await fetched(service);
  expect(files).toEqual({ [FILE]: ['a'] });
  expect(said.filter((sentence) => sentence.includes('trying again'))).toHaveLength(2);
});

test.each([
  ['500', answering(500), 'answered 500, 6 times'],
  ['403', answering(403), 'answered 403, 6 times'],
  ['a text that is cut off', answering(200, {}, '{"releases":['), /cannot be read \(.*\), 6 times/],
])('%s for ever ends after six tries with one sentence', async (_, bad, sentence) => {
  const service = await oneRelease();
  service.instead.push(...Array.from({ length: 20 }, () => bad));
  await expect(fetched(service)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringMatching(sentence),
  });
  expect(service.asked).toHaveLength(6);
});

test.each([
  ['404', answering(404), 'answered 404'],
  ['a redirect elsewhere', answering(302, { location: 'https://example.org/' }), 'redirects elsewhere (302)'],
  ['a wait of an hour', answering(429, { 'retry-after': '3600' }), 'left alone for 60 minutes'],
])('%s is not tried again', async (_, bad, sentence) => {
  const service = await oneRelease();
  service.instead.push(bad);
  await expect(fetched(service)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
  expect(service.asked).toHaveLength(1);
});

test('a page of more bytes than any has is refused while it comes', async () => {
  const service = await oneRelease();
  const piece = Buffer.alloc(1024 * 1024, ' ');
  service.instead.push((_, response) => {
    const more = (): void => void (response.destroyed || (response.write(piece), setImmediate(more)));
    more();
  });
  await expect(fetched(service)).rejects.toThrow('sends more than 33554432 bytes a page');
});

/** Pages that never end, each with something new. */
async function endless(text: string): Promise<ReplayedService> {
  const service = await oneRelease();
  let page = 0;
  const next = (_: unknown, response: ServerResponse): void => {
    service.instead.push(next);
    page += 1;
    response.end(packageOf([{ id: page, text }], `${service.address}?cursor=${page}`));
  };
  service.instead.push(next);
  return service;
}

test.each([
  ['more pages than any day has', 'x', 'has more than 500 pages a day'],
  ['more text than any day has', 'x'.repeat(30 * 1024 * 1024), 'has more than 134217728 characters a day'],
])('%s are refused, and nothing is kept of the day', async (_, text, sentence) => {
  await expect(fetched(await endless(text))).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
    files: {},
  });
});

const leadingTo = (next: (service: ReplayedService) => string, releases: object[]) => async () => {
  const service = await oneRelease();
  const asked = (cursor: string) => `${service.address}?cursor=${cursor}`;
  service.instead.push(
    answering(200, {}, packageOf([release('b')], asked('x'))),
    answering(200, {}, packageOf(releases, next(service))),
  );
  return service;
};

test.each([
  [
    'a cursor given before',
    leadingTo(({ address }) => `${address}?cursor=x`, [release('c')]),
    'leads back to a page',
  ],
  [
    'an empty page that leads to itself',
    leadingTo(({ address }) => `${address}?cursor=x`, []),
    'leads back to a page',
  ],
  [
    'the same page under another cursor',
    leadingTo(({ address }) => `${address}?cursor=y`, [release('b')]),
    'sends a page again',
  ],
  ['a page at another host', leadingTo(() => 'https://example.org/releases?cursor=y', []), 'is elsewhere'],
  ['a page at another path', leadingTo(({ address }) => `${address}/other`, []), 'is elsewhere'],
])('%s ends with one sentence and nothing kept of the day', async (_, misled, sentence) => {
  const service = await misled();
  await expect(fetched(service)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
    files: {},
  });
  expect(service.asked).toHaveLength(2);
});

test.each([
  'http://www.contractsfinder.service.gov.uk/Published/Notices/OCDS/Search',
  'https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages',
  'https://example.org/',
  'http://169.254.169.254/latest',
  'https://user@www.contractsfinder.service.gov.uk/',
  'https://:word@www.contractsfinder.service.gov.uk/',
  'file:///etc/hostname',
  'releases.json',
])('Contracts Finder is not at %s', async (address) => {
  await expect(fetched({ address })).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('is not contracts-finder; it is at https://www.contractsfinder'),
  });
});
