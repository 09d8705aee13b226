import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { londonToday } from '../../../src/days.ts';
import type { Progress } from '../../progress.ts';
import { patientFetch, type Patience } from '../../read/patient-fetch.ts';
import { addressAt, answerRefused, nextAddress } from '../../read/web-address.ts';
import { rawPage, type RawPage } from './raw.ts';

/** Where GOV.UK publishes its organisations, 20 a page. */
export const GOVUK_ORGANISATIONS_API = 'https://www.gov.uk/api/organisations';

const HOSTS = new Set(['www.gov.uk']);
const MOST_PAGES = 1_000;

type Page = { text: string; page: RawPage };

function pageIn(text: string): Page {
  const page = rawPage.safeParse(JSON.parse(text));
  if (!page.success) throw new Error('it is no page of organisations');
  return { text, page: page.data };
}

/**
 * Fetches every page of the API into a folder of files, so that what is imported can be kept and imported again.
 * @throws BuyergraphError SOURCE_REFUSED when the API is away, repeats itself, or sends something else.
 */
export async function fetchRegister(
  address: string,
  { progress, patience }: { progress: Progress; patience: Patience },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `govuk-organisations-${londonToday()}-`));
  const seen = new Set<string>();
  const otherwise = `is not the GOV.UK organisations API; it is at ${GOVUK_ORGANISATIONS_API}.`;
  for (let url: URL | null = addressAt(HOSTS, address, otherwise); url;) {
    if (seen.has(url.href) || seen.size === MOST_PAGES)
      throw answerRefused(url, 'leads back to a page it gave before. Nothing was written; try again later.');
    seen.add(url.href);
    const { text, page }: Page = await patientFetch(url, pageIn, patience);
    if (seen.size === 1) progress.begin('fetching pages', page.pages ?? null);
    await writeFile(join(folder, `page-${String(seen.size).padStart(4, '0')}.json`), text);
    progress.advance(1);
    url = page.next_page_url ? nextAddress(url, page.next_page_url, GOVUK_ORGANISATIONS_API) : null;
  }
  progress.end();
  return folder;
}
