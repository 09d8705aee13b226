import { z } from 'zod';
import { BuyergraphError } from '../../../src/errors.ts';
import { patientFetch, type Patience } from '../../pipeline/patient-fetch.ts';
import { nextAddress } from '../../pipeline/web-address.ts';

/** A day of Contracts Finder has some 300 releases, 100 a page. */
const MOST_PAGES = 500;

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

const endless = (url: URL, what: string): BuyergraphError =>
  new BuyergraphError(
    'SOURCE_REFUSED',
    `${url.origin}${url.pathname} ${what}, so that its list has no end. Nothing of that day was kept; try again later.`,
  );

/**
 * The releases of all pages from an address on, each as one line of JSON, once. An empty page is not the end while it
 * leads on.
 * @throws BuyergraphError SOURCE_REFUSED when the pages lead back to one before, or bring nothing new and go on.
 */
export async function releasesFrom(start: URL, patience: Patience): Promise<Set<string>> {
  const visited = new Set<string>();
  const lines = new Set<string>();
  for (let url: URL | null = start; url;) {
    visited.add(url.href);
    const { releases, links }: Page = await patientFetch(url, pageIn, patience);
    const before = lines.size;
    for (const release of releases) lines.add(JSON.stringify(release));
    const following: URL | null = links === null ? null : nextAddress(url, links);
    if (following && visited.has(following.href)) throw endless(url, 'leads back to a page it gave before');
    if (following && releases.length > 0 && lines.size === before)
      throw endless(url, 'sends a page again that it gave before');
    if (visited.size === MOST_PAGES) throw endless(url, `has more than ${MOST_PAGES} pages a day`);
    url = following;
  }
  return lines;
}
