import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import { samplePublicBodies } from '../../seed/sources/sample/public-bodies.ts';
import { sampleSales } from '../../seed/sources/sample/sales.ts';
import { decimalFromE4 } from '../../src/decimal.ts';
import { portOf } from '../../src/port.ts';
import { commandHome, commandLine, type Ended } from '../support/command.ts';
import { emptyGraph, neo4jVariables } from '../support/graph.ts';
import { registerFile } from '../support/register-file.ts';
import { awardRelease } from '../support/releases-file.ts';
import { packageOf } from '../support/replay.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Every command line of the README that is whole, in its order. */
const COMMANDS = [...README.matchAll(/npx buyergraph ([^`\n…]+)(?=[`\n])/g)].map(([, words]) =>
  words!.trim(),
);

/** The sample's rows as the release prints lines: it has no column of sizes. */
const sales = (): string =>
  stringify([
    ['Framework', 'Lot', 'Supplier', 'Customer', 'For_Month', 'Product_Service_Description', 'Total_Charge'],
    ...sampleSales().map(({ framework, lot, supplier, buyer, lastMonth, description, amountE4 }) => [
      ...[framework, lot, supplier, buyer],
      ...[`${lastMonth}-01`, description, decimalFromE4(amountE4)],
    ]),
  ]);

const release = (ocid: string) => awardRelease(`ocds-b5fd17-${ocid}`, 'Ministry of Justice');

/** What the commands name, small, and as the publishers give it. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'digitalmarketplace-frameworks/frameworks/g-cloud-9/questions/services/lot.yml':
    'question: Lot\noptions:\n  - label: Cloud hosting\n    value: cloud-hosting\n',
  'G-Cloud-Total-Spend-13-12-13.csv': sales(),
  'my.graphql': '{ suppliers { nodes { name } } }',
  'package.json': packageOf([release('1')]),
  'releases.jsonl.gz': gzipSync(`${JSON.stringify(release('2'))}\n`),
  'published-files/opportunity-data-2018-05-03.csv': stringify([
    [
      ...[
        'ID',
        'Opportunity',
        'Link',
        'Framework',
        'Category',
        'Specialist',
        'Organisation Name',
        'Buyer Domain',
      ],
      ...[
        'Location Of The Work',
        'Published At',
        'Open For',
        'Expected Contract Length',
        'Applications from SMEs',
      ],
      ...['Applications from Large Organisations', 'Total Organisations', 'Status', 'Winning supplier'],
      ...['Size of supplier', 'Contract amount', 'Contract start date'],
    ],
    [
      ...[
        '9',
        'A team',
        'https://www.digitalmarketplace.service.gov.uk/9',
        'digital-outcomes-and-specialists',
      ],
      ...[
        'digital-outcomes',
        '',
        'Ministry of Justise',
        'example.org',
        'London',
        '2016-07-13',
        '2 weeks',
        '2 Years',
      ],
      ...['6', '6', '12', 'awarded', 'Acme Ltd', 'sme', '120000', '2016-09-01'],
    ],
  ]),
  'published-files/releases.json': packageOf([release('3')]),
};

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-readme-'));
const register = readFileSync(
  registerFile(
    samplePublicBodies().map(({ closedOn, closedStatus, ...body }) => ({
      ...body,
      ...(closedOn && { closedOn }),
      ...(closedStatus && { closedStatus }),
    })),
  ),
);
const services = createServer((request, response) =>
  response.end(request.url === '/organisations' ? register : packageOf([release('4')])),
);
const answers = new Map<string, Ended>();

/** The words of a command, with files and services of this machine for those it names. */
function wordsOf(command: string): string[] {
  const port = portOf(services);
  const words = command.split(' ').map((word) => (isNamed(word) ? join(folder, word) : word));
  if (words.includes('--live')) return [...words, `http://127.0.0.1:${port}/organisations`];
  if (words.includes('--from'))
    return [...words, '--until', '2025-03-01', `http://127.0.0.1:${port}/releases`];
  return words;
}
const isNamed = (word: string): boolean =>
  Object.keys(FILES).some((path) => path === word || path.startsWith(`${word}/`));

beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await new Promise<void>((done) => services.listen(0, '127.0.0.1', done));
  await loadSample(await emptyGraph());
  for (const [name, value] of Object.entries({ ...neo4jVariables(), BUYERGRAPH_HOME: commandHome }))
    vi.stubEnv(name, value);
  for (const command of COMMANDS)
    if (!answers.has(command)) answers.set(command, await commandLine(...wordsOf(command)));
});

afterAll(() => {
  vi.unstubAllEnvs();
  services.close();
});

test('the README has its commands', () => {
  expect(COMMANDS.length).toBeGreaterThan(10);
  expect(COMMANDS[0]).toBe('import govuk-organisations --live');
});

test.each([...new Set(COMMANDS)])('npx buyergraph %s', (command) => {
  const { status, said } = answers.get(command)!;
  expect({ status, said }).toEqual({ status: 0, said });
});

test('after the first imports the founding question answers, with the sizes the sample knows', () => {
  const { out } = answers.get('query smes-across-bodies --var parent=ministry-of-justice --format table')!;
  expect(out).toMatch(/Alpine Resourcing Limited.*1766497\.74.*ministry-of-justice/);
  expect(out).toMatch(/hm-prison-service.*375031\.22/);
});
