import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

const DOCUMENT = { title: 'A report', publisher: 'Somebody', day: '2015-06-30' };

/** A claim as a test speaks of it. */
export type ClaimTold = { id: string } & Record<string, unknown>;

/** A figure of pounds: what is left out is unremarkable. */
export const pounds = (amount: string, more: object = {}) => ({
  printed: `£${amount}`,
  amount,
  unit: 'GBP',
  within: '0',
  ...more,
});

const written = (content: object): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'statements-')), 'statements.yaml');
  writeFileSync(path, stringify(content));
  return path;
};

/** A file of claims of one document, as anybody could have written it. */
export const claimsFile = (
  claims: readonly ClaimTold[],
  id = 'report',
  document: object = DOCUMENT,
): string =>
  written({
    id,
    document,
    claims: claims.map((claim) => ({ says: 'It says so.', locator: 'page 1', ...claim })),
  });

/** A file of rules. */
export const rulesFile = (rules: readonly ({ id: string } & Record<string, unknown>)[], id = 'law'): string =>
  written({
    id,
    document: DOCUMENT,
    rules: rules.map((rule) => ({
      ...{ kind: 'TARGET', title: `Rule ${rule.id}`, says: 'It says so.', authority: 'CENTRAL' },
      locator: 'page 1',
      ...rule,
    })),
  });
