import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchRegister } from '../../../../seed/sources/govuk-organisations/live.ts';
import { noProgress } from '../../../support/imported.ts';
import { answering, replayedService, type ReplayedService } from '../../../support/replay.ts';

const page = (slugs: readonly string[], next?: string): string =>
  JSON.stringify({ results: slugs.map((slug) => ({ details: { slug } })), pages: 2, next_page_url: next });

/** Fetches the register from a replay of it, in no time at all. */
async function fetched({ address }: Pick<ReplayedService, 'address'>) {
  const [said, waited]: [string[], number[]] = [[], []];
  const folder = await fetchRegister(address, {
    progress: noProgress,
    patience: {
      say: (sentence) => void said.push(sentence),
      pause: async (milliseconds) => void waited.push(milliseconds),
      firstWaitMs: 0,
      timeoutMs: 1_000,
      forbiddenWaitMs: null,
    },
  });
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return { files, said, waited };
}

test('the register is fetched page by page, each as it was sent, whatever goes wrong in between', async () => {
  const service = await replayedService({});
  const first = page(['ministry'], `${service.address}?page=2`);
  service.instead.push(
    answering(429, { 'retry-after': '2' }),
    answering(200, {}, first),
    answering(503),
    answering(200, {}, first.slice(0, 30)),
    answering(200, {}, page(['courts'])),
  );
  const { files, said, waited } = await fetched(service);
  expect(files).toEqual([first, page(['courts'])]);
  expect(waited).toEqual([2_000]);
  expect(said.map((sentence) => sentence.replace(/^\S+ /, ''))).toEqual([
    'answered 429; waiting 2 seconds.',
    'answered 503; trying again.',
    expect.stringMatching(/cannot be read .*; trying again\./),
  ]);
});

test.each([
  ['forbids it', answering(403), 'answered 403'],
  ['redirects', answering(301, { location: 'https://example.org/' }), 'redirects elsewhere'],
  ['leads elsewhere', answering(200, {}, page([], 'https://example.org/')), 'is elsewhere'],
  ['leads back to the first page', answering(200, {}, page([], '?')), 'leads back to a page it gave before'],
])('a register that %s is refused', async (_, bad, sentence) => {
  const service = await replayedService({});
  service.instead.push(bad, bad, bad);
  await expect(fetched(service)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining(sentence),
  });
  expect(service.asked.length).toBeLessThanOrEqual(2);
});

test.each(['http://www.gov.uk/api/organisations', 'https://example.org/', 'ftp://127.0.0.1/'])(
  'the register is not at %s',
  async (address) => {
    await expect(fetched({ address })).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
      message: expect.stringContaining('is not the GOV.UK organisations API'),
    });
  },
);
