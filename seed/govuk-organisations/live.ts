import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BuyergraphError, messageOf } from '../../src/errors.ts';
import type { Progress } from '../pipeline/importer.ts';
import { rawPage, type RawPage } from './raw.ts';

/** Where GOV.UK publishes its organisations, 20 a page. */
export const GOVUK_ORGANISATIONS_API = 'https://www.gov.uk/api/organisations';

const HOSTS = new Set(['www.gov.uk']);
/** A replay of the API on this machine may be read without encryption; nothing else may. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MOST_PAGES = 1_000;
const MOST_BYTES = 16 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const TRIES = 4;
const FIRST_WAIT_MS = 500;

const refuse = (url: URL | string, why: string): BuyergraphError =>
  new BuyergraphError(
    'SOURCE_REFUSED',
    `The organisations API at ${String(url).slice(0, 100)} ${why}. Nothing was written; try again later.`,
  );

/** @throws BuyergraphError SOURCE_REFUSED for an address that is neither GOV.UK's nor of this machine. */
function allowed(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  const known =
    url &&
    ((url.protocol === 'https:' && HOSTS.has(url.hostname)) ||
      (url.protocol === 'http:' && LOOPBACK.has(url.hostname)));
  if (!known)
    throw new BuyergraphError(
      'SOURCE_REFUSED',
      `${address.slice(0, 100)} is not the GOV.UK organisations API; it is at ${GOVUK_ORGANISATIONS_API}.`,
    );
  return url;
}

const worthAnotherTry = (status: number): boolean => status === 429 || status >= 500;

async function textAt(url: URL): Promise<string> {
  for (let attempt = 1, wait = FIRST_WAIT_MS; ; attempt += 1, wait *= 2) {
    const answer = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json' },
    }).catch((thrown: unknown) => messageOf((thrown as Error).cause ?? thrown));
    if (typeof answer !== 'string' && answer.ok) return bounded(url, answer);
    if (attempt === TRIES || (typeof answer !== 'string' && !worthAnotherTry(answer.status)))
      throw refuse(
        url,
        typeof answer === 'string' ? `cannot be reached (${answer})` : `answered ${answer.status}`,
      );
    const asked = typeof answer === 'string' ? 0 : Number(answer.headers.get('retry-after')) * 1_000;
    await pause(Math.max(wait, Number.isFinite(asked) ? Math.min(asked, TIMEOUT_MS) : 0));
  }
}

async function bounded(url: URL, answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw refuse(url, `sends more than ${MOST_BYTES} bytes a page`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pageIn(url: URL, text: string): RawPage {
  try {
    return rawPage.parse(JSON.parse(text));
  } catch {
    throw refuse(url, 'sent something that is not a page of organisations');
  }
}

/**
 * Fetches every page of the API into a folder of files, so that what is imported can be kept and imported again.
 * @throws BuyergraphError SOURCE_REFUSED when the API is away, repeats itself, or sends something else.
 */
export async function fetchRegister(address: string, progress: Progress): Promise<string> {
  const folder = await mkdtemp(
    join(tmpdir(), `govuk-organisations-${new Date().toISOString().slice(0, 10)}-`),
  );
  const seen = new Set<string>();
  for (let url: URL | null = allowed(address); url;) {
    if (seen.has(url.href) || seen.size === MOST_PAGES)
      throw refuse(url, 'leads back to a page it gave before');
    seen.add(url.href);
    const text = await textAt(url);
    const page = pageIn(url, text);
    if (seen.size === 1) progress.begin('fetching pages', page.pages ?? null);
    await writeFile(join(folder, `page-${String(seen.size).padStart(4, '0')}.json`), text);
    progress.advance(1);
    url = page.next_page_url ? allowed(page.next_page_url, url) : null;
  }
  progress.end();
  return folder;
}
