import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import type { ImportReport } from '../../../../seed/report.ts';
import { unpacked } from '../../../../seed/store/notices/notice.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { factsIn, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { describeWith, sharedData } from '../../shared-data.ts';

const FINDER = 'ocds-releases/contracts-finder.package-2025-01.json';
const WALES = 'ocds-releases/sell2wales.releases.jsonl';
const EXPORT = 'contracts-finder-csv/contracts-finder-awards-2020-09.csv';
const OPPORTUNITIES = 'dos-opportunities/opportunity-data-2018-05-03.csv';
const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';
const FRAMEWORKS = 'digital-marketplace-frameworks';

const LOADS = [
  ['govuk-organisations', REGISTER],
  ['digital-marketplace-frameworks', FRAMEWORKS],
  ['contracts-ocds', FINDER],
  ['contracts-ocds', WALES],
  ['contracts-finder-csv', EXPORT],
  ['dos-opportunities', OPPORTUNITIES],
] as const;
type Load = (typeof LOADS)[number];

const load = (graph: Graph, [source, path]: Load): Promise<ImportReport> =>
  imported(graph, [source, sharedData(path)]);

/** E-mail addresses and telephone numbers that the published notices give for contacts. */
function contactsGiven(): string[] {
  const found = new Set<string>();
  JSON.parse(readFileSync(sharedData(FINDER), 'utf8'), (name, value: unknown) => {
    if (['email', 'telephone'].includes(name) && typeof value === 'string' && value.length > 5)
      found.add(value.trim());
    return value;
  });
  return [...found];
}

describeWith(...LOADS.map(([, path]) => path))('the published releases', () => {
  let graph: Graph;
  let first: string;
  const reports = new Map<string, ImportReport>();

  beforeAll(async () => {
    graph = await emptyGraph();
    for (const one of LOADS) reports.set(one[1], await load(graph, one));
    first = await checksum(graph);
  }, 180_000);

  test('every record of each file is in', () => {
    const read = Object.fromEntries(
      [...reports].map(([path, { accepted, rejected }]) => [path, [accepted, rejected]]),
    );
    expect(read).toMatchObject({
      [FINDER]: [100, {}],
      [WALES]: [90, {}],
      [EXPORT]: [380, {}],
      [OPPORTUNITIES]: [1_905, {}],
    });
  });

  test('Wales has 233 lots and 32 framework agreements', async () => {
    const ofWales = ({ ocid }: Record<string, unknown>) => String(ocid).startsWith('ocds-kuma6s-');
    expect((await nodesOf(graph, 'TenderLot')).filter(ofWales)).toHaveLength(233);
    const processes = (await nodesOf(graph, 'ContractingProcess')).filter(ofWales);
    expect(processes.filter(({ stage }) => stage === 'FIRST_STAGE')).toHaveLength(32);
  });

  test('the awards counted and left out are all the awards, and no ceiling is counted', async () => {
    const question = `{ awarded { totals { awards } leftOut { reason awards } } }`;
    const { totals, leftOut } = (await ask(graph, question)).awarded;
    const sum = (parts: { awards: number }[]) => parts.reduce((all, { awards }) => all + awards, 0);
    const awards = await nodesOf(graph, 'Award');
    expect(sum(totals) + sum(leftOut)).toBe(awards.length);
    const ceilings = awards.filter(
      ({ valueKind, status }) => valueKind === 'CEILING' && status !== 'cancelled',
    );
    const left = leftOut.find(({ reason }: { reason: string }) => reason === 'CEILING')?.awards ?? 0;
    expect(left).toBe(ceilings.length);
  });

  test('no address or number of a contact is in the graph, nor in what is kept of a notice', async () => {
    const contacts = contactsGiven();
    expect(contacts.length).toBeGreaterThan(50);
    const { Notice: notices, ...others } = await factsIn(graph);
    const kept = notices!.map(({ content }) => JSON.stringify(unpacked(content as string)));
    const texts = JSON.stringify(others, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    expect(
      contacts.filter((contact) => texts.includes(contact) || kept.some((one) => one.includes(contact))),
    ).toEqual([]);
    expect(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i.exec(texts + kept.join('\n'))).toBeNull();
  });

  test('a second import of each writes nothing', async () => {
    const before = await graph.bookmark();
    for (const one of LOADS) await load(graph, one);
    expect(await graph.bookmark()).toBe(before);
  }, 120_000);

  test('another order makes the same graph', async () => {
    const other = await emptyGraph();
    for (const one of LOADS.toReversed()) await load(other, one);
    expect(await checksum(other)).toBe(first);
  }, 180_000);
});
