import type { BuyergraphError } from '../../src/errors.ts';
import { refused } from './files.ts';

/** A replay of a service on this machine may be read without encryption; nothing else may. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address as a URL, when it is of one of the hosts, by https, or of this machine.
 * @throws BuyergraphError SOURCE_REFUSED, with `otherwise` as what to do instead.
 */
export function addressAt(hosts: ReadonlySet<string>, address: string, otherwise: string): URL {
  const url = URL.parse(address);
  const isKnown =
    url &&
    !url.username &&
    !url.password &&
    ((url.protocol === 'https:' && hosts.has(url.host)) ||
      (url.protocol === 'http:' && LOOPBACK.has(url.hostname)));
  if (!isKnown) throw refused(address.slice(0, 100), otherwise);
  return url;
}

/** Where a page is, without what is asked of it. */
const placeOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** An answer refused before anything was written; the sentence says what to do instead. */
export const answerRefused = (page: URL, sentence: string): BuyergraphError =>
  refused(placeOf(page), sentence);

/**
 * The page a page leads to: the same place, asked for something else. A replay gives pages as they were recorded, which
 * lead on to the `published` place; they too are asked for where the page came from.
 * @throws BuyergraphError SOURCE_REFUSED when it is elsewhere.
 */
export function nextAddress(page: URL, next: string, published: string): URL {
  const url = URL.parse(next, page.href);
  if (!url || ![placeOf(page), published].includes(placeOf(url)))
    throw refused(next.slice(0, 100), `is elsewhere, and ${placeOf(page)} leads to it: it is not fetched.`);
  const address = new URL(page);
  address.search = url.search;
  return address;
}
