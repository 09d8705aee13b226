import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { SUPPLIERS } from '../../seed/sources/contracts-finder-csv/transform.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { unpacked } from '../../seed/store/notices/notice.ts';
import { buyergraph, commandHome } from '../support/command.ts';
import { factsIn } from '../support/facts-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { awardRelease } from '../support/releases-file.ts';
import { questions, rowsOf } from '../support/saved-answer.ts';

const CANARIES = ['Canary Bird', 'canary@example.org', '020 7946 0999'];
const [NAME, EMAIL, TELEPHONE] = CANARIES as [string, string, string];
const folder = mkdtempSync(join(tmpdir(), 'buyergraph-contacts-'));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const contactPoint = { name: NAME, email: EMAIL, telephone: TELEPHONE };
const release = awardRelease('ocds-b5fd17-1', 'Council', {
  parties: [
    { id: 'b', name: `Council ${EMAIL}`, roles: ['buyer'], contactPoint },
    { id: 's', name: 'Acme Ltd', roles: ['supplier'], contactPoint, persons: [{ name: NAME }] },
  ],
  tender: { title: `Paving. Ask ${CANARIES.join(' ')}`, description: CANARIES.join(', ') },
});

const notice = {
  'Notice Identifier': 'COUNCIL001-1',
  'Organisation Name': 'Council',
  Status: 'Awarded',
  'Published Date': '2020-09-29T17:15:24Z',
  'Cpv Codes': '',
  'Start Date': '01/10/2020',
  'End Date': '',
  'Value Low': '',
  'Value High': '',
  'Awarded Date': '2020-09-28',
  'Contract start date': '',
  'Contract end date': '',
  'OJEU Procedure Type': 'Open',
  'OJEU Contract Type': 'Services',
  Title: `Paving. Ask ${NAME} on ${TELEPHONE}`,
  Description: `Write to ${EMAIL}`,
  'Contact Name': NAME,
  'Contact Email': EMAIL,
  'Contact Telephone': TELEPHONE,
  [SUPPLIERS]: '[Acme Ltd|1 Road|COMPANIES_HOUSE|04103211|Yes|No]',
  'Awarded Value': '5',
  "Supplier's contact name": NAME,
};

const opportunity = {
  ID: '9',
  Opportunity: `Build a service, ${EMAIL} ${TELEPHONE}`,
  Link: 'https://example.org/9',
  Framework: 'digital-outcomes-and-specialists-2',
  Category: 'digital-outcomes',
  'Organisation Name': 'Council',
  'Published At': '2016-07-13',
  Status: 'awarded',
  'Winning supplier': `Acme Ltd ${EMAIL}`,
  'Size of supplier': 'SME',
  'Contract amount': '450.0',
};

const sale = {
  Framework: 'G-Cloud III',
  LotDescription: '1',
  SupplierName: 'Acme Ltd',
  CustomerName: 'Council',
  ReturnMonth: '2013-04-01',
  ProjectNameAndDescription: `Hosting. Ask ${EMAIL} or ${TELEPHONE}`,
  EvidencedSpend: '12',
};

const csv = (record: object): string => stringify([record], { header: true });
const FILES = [
  ['contracts-ocds', file('package.json', JSON.stringify({ releases: [release] }))],
  ['contracts-ocds', file('lines.jsonl', `${JSON.stringify(release)}\n{"contactPoint":"${EMAIL}"\n`)],
  [
    'contracts-ocds',
    file('records.json', JSON.stringify({ records: [{ ocid: release.ocid, compiledRelease: release }] })),
  ],
  ['contracts-finder-csv', file('notices.csv', csv(notice))],
  ['dos-opportunities', file('opportunities.csv', csv(opportunity))],
  ['g-cloud-sales', file('G-Cloud-sales-2014-01-31.csv', csv(sale))],
] as const;

const GIVEN: Readonly<Record<string, string>> = {
  buyer: 'Council',
  department: 'council',
  parent: 'Council',
  supplier: 'Acme Ltd',
};

const seenIn = (text: string): string[] => CANARIES.filter((canary) => text.includes(canary));

test('contacts given in any format are in no graph, notice, answer, export, report or log', async () => {
  const graph = await emptyGraph();
  for (const [source, path] of FILES) {
    const { status, out, said } = await buyergraph('import', source, path, '--report', 'json');
    expect({ path, status, seen: seenIn(out + said) }).toEqual({ path, status: 0, seen: [] });
  }
  const { Notice: notices, ...others } = await factsIn(graph);
  expect(notices!.length).toBeGreaterThanOrEqual(3);
  const kept = notices!.map(({ content }) => JSON.stringify(unpacked(content as string)));
  const facts = JSON.stringify(others, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  expect(seenIn(facts + kept.join('\n'))).toEqual([]);
  const answers: string[] = [];
  for (const { slug, variables } of questions.values()) {
    const given = variables.flatMap(({ name, required, example }) => {
      const value = GIVEN[name] ?? (required ? example : null);
      return value == null ? [] : [[name, value] as const];
    });
    // A body that only notices print has no slug, which some questions ask for.
    const rows = rowsOf(graph, slug, Object.fromEntries(given)).catch((thrown: unknown) => {
      if (thrown instanceof BuyergraphError && thrown.code === 'NOT_FOUND') return thrown.message;
      throw thrown;
    });
    answers.push(JSON.stringify(await rows));
  }
  expect(seenIn(answers.join('\n'))).toEqual([]);
  expect(answers.join('\n')).toContain('Paving');
  expect(seenIn(readFileSync(join(commandHome, 'import-runs.ndjson'), 'utf8'))).toEqual([]);
}, 60_000);
