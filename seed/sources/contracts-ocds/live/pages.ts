import { z } from 'zod';
import type { BuyergraphError } from '../../../../src/errors.ts';
import { patientFetch, type Patience } from '../../../read/patient-fetch.ts';
import { answerRefused, nextAddress } from '../../../read/web-address.ts';
import type { Service } from './services.ts';

/** A day of Contracts Finder has some 300 releases, 100 a page. */
const MOST_PAGES = 500;
/** A day has some 3,000,000. */
const MOST_CHARACTERS = 128 * 1024 * 1024;

/** A release package with the pagination extension. The last page has no `next`; no links at all may be a list. */
const rawPage = z.object({
  releases: z.array(z.unknown()),
  links: z
    .union([z.object({ next: z.string().nullish() }), z.array(z.never())])
    .nullish()
    .transform((links) => (links && 'next' in links && links.next) || null),
});

type Page = z.infer<typeof rawPage>;

const pageIn = (text: string): Page => {
  const page = rawPage.safeParse(JSON.parse(text));
  if (!page.success) throw new Error('it is no release package');
  return page.data;
};

const dayRefused = (url: URL, what: string): BuyergraphError =>
  answerRefused(url, `${what}. Nothing of that day was kept; try again later.`);

/** Whether a page goes on to one worth asking for is seen from what there was before it. */
function assertGoesOn(
  page: URL,
  { visited, following, isNew }: { visited: ReadonlySet<string>; following: URL; isNew: boolean },
): void {
  if (visited.has(following.href)) throw dayRefused(page, 'leads back to a page it gave before');
  if (!isNew) throw dayRefused(page, 'sends a page again that it gave before, and goes on');
  if (visited.size === MOST_PAGES) throw dayRefused(page, `has more than ${MOST_PAGES} pages a day`);
}

/**
 * The releases of all pages from an address on, each as one line of JSON, once. An empty page is not the end while it
 * leads on.
 * @throws BuyergraphError SOURCE_REFUSED when the pages lead back to one before, or bring nothing new and go on.
 */
export async function releasesFrom(
  start: URL,
  { service, patience }: { service: Service; patience: Patience },
): Promise<Set<string>> {
  const visited = new Set<string>();
  const lines = new Set<string>();
  let characters = 0;
  for (let url: URL | null = start; url;) {
    visited.add(url.href);
    const { releases, links }: Page = await patientFetch(url, pageIn, patience);
    const fresh = releases.map((release) => JSON.stringify(release)).filter((line) => !lines.has(line));
    for (const line of fresh) {
      lines.add(line);
      characters += line.length;
    }
    if (characters > MOST_CHARACTERS)
      throw dayRefused(url, `has more than ${MOST_CHARACTERS} characters a day`);
    const following: URL | null = links === null ? null : nextAddress(url, links, service.address);
    const isNew = fresh.length > 0 || releases.length === 0;
    if (following) assertGoesOn(url, { visited, following, isNew });
    url = following;
  }
  return lines;
}
