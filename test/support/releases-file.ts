import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file with OCDS releases as a publisher's package. */
export function releasesFile(releases: readonly object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'buyergraph-releases-')), 'releases.json');
  writeFileSync(path, JSON.stringify({ uri: 'https://example.org/releases', releases }));
  return path;
}

/** A release that awards one contract to one supplier: what is left out is unremarkable. */
export const awardRelease = (ocid: string, buyer: string, more: object = {}) => ({
  ocid,
  id: '1',
  date: '2025-01-01T00:00:00Z',
  tag: ['award'],
  buyer: { id: 'b', name: buyer },
  parties: [{ id: 'b', name: buyer, roles: ['buyer'] }],
  tender: { title: `Work ${ocid}` },
  awards: [
    {
      id: '1',
      status: 'active',
      value: { amount: 7, currency: 'GBP' },
      suppliers: [{ id: 's', name: 'Acme Ltd' }],
      contractPeriod: { startDate: '2025-03-01', endDate: '2026-02-28' },
    },
  ],
  ...more,
});
