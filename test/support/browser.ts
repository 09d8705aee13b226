import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { describe } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browserPath: string | null =
  [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path && existsSync(path)) ?? null;

if (!browserPath && process.env['CI'] === 'true')
  throw new Error('The browser tests need Chromium: install it or set CHROMIUM_PATH.');
if (!browserPath) console.error('Browser tests skipped: no Chromium; install it or set CHROMIUM_PATH.');

/** For tests and hooks that drive the browser: it has to share two cores with the other test files. */
export const BROWSER_TIMEOUT_MS = 120_000;

/** A group of tests in a real browser; skipped with one line where there is none, unless CI insists. */
export const inBrowser = (name: string, tests: () => void): void =>
  void describe.skipIf(!browserPath)(name, { timeout: BROWSER_TIMEOUT_MS }, tests);

/** Starts the browser; whoever calls closes it. */
export const launchBrowser = (): Promise<Browser> => {
  if (!browserPath) throw new Error('launchBrowser is for tests that are skipped without a browser');
  return chromium.launch({ executablePath: browserPath, args: FLAGS });
};

/** What a page did that it should not, in the browser's own words. */
export type Complaints = { console: string[]; violations: string[]; foreign: string[] };

/** Records, from now on, errors and warnings, violations of the policy, and requests that leave `origin`. */
export async function complaintsOf(page: Page, origin: string): Promise<Complaints> {
  const complaints: Complaints = { console: [], violations: [], foreign: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.console.push(message.text());
  });
  page.on('pageerror', (error) => complaints.console.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') complaints.foreign.push(url.href);
  });
  await page.exposeFunction('complain', (violation: string) => void complaints.violations.push(violation));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) =>
       complain(event.effectiveDirective + ' refused ' + event.blockedURI))`,
  );
  return complaints;
}
