import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';

const folder = mkdtempSync(join(tmpdir(), 'buyergraph-processes-'));
let files = 0;

function fileOf(...releases: object[]): string {
  const path = join(folder, `${(files += 1)}.json`);
  writeFileSync(path, JSON.stringify({ releases }));
  return path;
}

const importedFrom = async (...paths: string[]): Promise<Graph> => {
  const graph = await emptyGraph();
  for (const path of paths) await imported(graph, ['contracts-ocds', path]);
  return graph;
};

const OCID = 'ocds-b5fd17-1';
const council = { id: 'GB-CFS-1', name: 'Borough Council', roles: ['buyer'] };
const acme = {
  id: 'GB-COH-4103211',
  name: 'Acme Ltd',
  roles: ['supplier'],
  identifier: { scheme: 'GB-COH', id: '4103211' },
  details: { scale: 'sme' },
};
const boreal = { id: 'GB-CFS-2', name: 'Boreal', roles: ['supplier'] };

const awarded = (amount: number, day: string, more: object = {}) => ({
  ocid: OCID,
  id: `notice-${day}`,
  date: `2025-01-${day}T12:00:00Z`,
  tag: ['award'],
  buyer: { id: council.id, name: council.name },
  parties: [council, acme, boreal],
  tender: { title: 'Paving', procurementMethodDetails: 'Open procedure (below threshold)' },
  awards: [{ id: '1', value: { amount, currency: 'GBP' }, suppliers: [{ id: acme.id, name: acme.name }] }],
  ...more,
});

test('an award is known with its value as stated, its buyer, and its supplier with number and size', async () => {
  const graph = await importedFrom(fileOf(awarded(1234.5, '01')));
  expect(await nodesOf(graph, 'Award')).toMatchObject([
    {
      id: `${OCID}#award-1`,
      valueE4: 12345000n,
      valueStated: '1234.5',
      valueKind: 'AWARD',
      vat: 'UNKNOWN',
      route: 'OPEN',
    },
  ]);
  expect(await linksOf(graph, 'AWARDED_TO')).toMatchObject([{ to: 'GB-COH-04103211', size: 'SME' }]);
  expect(await linksOf(graph, 'BOUGHT_BY')).toMatchObject([{ from: OCID, to: 'name-borough-council' }]);
});

test('a later notice corrects an earlier one, in whatever order and in however many files they come', async () => {
  const paths = [fileOf(awarded(12_345, '01')), fileOf(awarded(123.45, '02'))];
  const sums: string[] = [];
  for (const order of [paths, paths.toReversed()]) {
    const graph = await importedFrom(...order);
    expect(await nodesOf(graph, 'Award')).toMatchObject([{ valueE4: 1_234_500n }]);
    sums.push(await checksum(graph));
  }
  expect(sums[0]).toBe(sums[1]);
});

test('a second import of a file writes nothing at all', async () => {
  const path = fileOf(awarded(1, '01'), awarded(2, '02'));
  const graph = await importedFrom(path);
  const before = await graph.bookmark();
  const report = await imported(graph, ['contracts-ocds', path]);
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect(await graph.bookmark()).toBe(before);
});

test('awards of one id within a process are kept apart', async () => {
  const award = (amount: number) => ({ id: '1', value: { amount, currency: 'GBP' }, suppliers: [] });
  const graph = await importedFrom(fileOf(awarded(1, '01', { awards: [award(10), award(20)] })));
  expect(await nodesOf(graph, 'Award')).toMatchObject([
    { id: `${OCID}#award-1`, valueStated: '10' },
    { id: `${OCID}#award-1~2`, valueStated: '20' },
  ]);
});

test('what sets up a framework has a ceiling, not an award’s value', async () => {
  const tender = {
    title: 'Paving',
    techniques: { hasFrameworkAgreement: true },
    value: { amount: 9, currency: 'GBP' },
  };
  const graph = await importedFrom(fileOf(awarded(7_150_000_000, '01', { tender })));
  expect(await nodesOf(graph, 'Award')).toMatchObject([{ valueKind: 'CEILING' }]);
  expect(await nodesOf(graph, 'ContractingProcess')).toMatchObject([
    { stage: 'FIRST_STAGE', valueKind: 'CEILING' },
  ]);
});

test('one number under two names is one supplier, and a name without a number that only it has is it as well', async () => {
  const other = {
    ...acme,
    id: 'x',
    name: 'Acme Paving Limited',
    identifier: { scheme: 'GB-COH', id: '04103211' },
  };
  const bare = { id: 'y', name: 'ACME LIMITED', roles: ['supplier'] };
  const award = (id: string, party: { id: string; name: string }) => ({
    id,
    suppliers: [{ id: party.id, name: party.name }],
  });
  const graph = await importedFrom(
    fileOf(
      awarded(1, '01', {
        parties: [council, acme, other, bare],
        awards: [award('1', acme), award('2', other), award('3', bare)],
      }),
    ),
  );
  const suppliers = (await linksOf(graph, 'AWARDED_TO')).map(({ to }) => to);
  expect(suppliers).toEqual(['GB-COH-04103211', 'GB-COH-04103211', 'GB-COH-04103211']);
});

test('a supplier that was removed from the contract is none of the award, and an open framework ends with its scheme', async () => {
  const gone = { ...boreal, roles: ['removedSupplier'] };
  const awards = [
    {
      id: '1',
      suppliers: [
        { id: acme.id, name: acme.name },
        { id: gone.id, name: gone.name },
      ],
    },
  ];
  const techniques = {
    hasFrameworkAgreement: true,
    frameworkAgreement: {
      isOpenFrameworkScheme: true,
      openFrameworkSchemeEndDate: '2033-03-31T23:59:59+01:00',
    },
  };
  const graph = await importedFrom(
    fileOf(
      awarded(1, '01', { parties: [council, acme, gone], awards, tender: { title: 'Paving', techniques } }),
    ),
  );
  expect(await linksOf(graph, 'AWARDED_TO')).toMatchObject([{ to: 'GB-COH-04103211' }]);
  expect(await nodesOf(graph, 'Award')).toMatchObject([{ suppliers: 1n }]);
  expect(await nodesOf(graph, 'ContractingProcess')).toMatchObject([
    { stage: 'FIRST_STAGE', maxEndsOn: '2033-03-31' },
  ]);
});

test('buyers that share an ocid have a process each with its notices, in whatever order the files come', async () => {
  const other = { id: 'GB-CFS-9', name: 'Valley Trust', roles: ['buyer'] };
  const theirs = {
    ...{ buyer: { id: other.id, name: other.name }, parties: [other, boreal], tender: { title: 'Laptops' } },
    awards: [{ id: '1', value: { amount: 9, currency: 'GBP' }, suppliers: [{ name: 'Boreal' }] }],
  };
  const paths = [fileOf(awarded(5, '01')), fileOf(awarded(9, '02', theirs)), fileOf(awarded(6, '03'))];
  const sums = new Set<string>();
  for (const order of [paths, paths.toReversed()]) {
    const graph = await importedFrom(...order);
    expect(await linksOf(graph, 'BOUGHT_BY')).toMatchObject([
      { from: OCID, to: 'name-borough-council' },
      { from: `${OCID}~valley-trust`, to: 'name-valley-trust' },
    ]);
    expect((await linksOf(graph, 'ANNOUNCES')).map(({ to }) => to)).toEqual([
      ...[OCID, `${OCID}~valley-trust`, OCID],
    ]);
    expect((await nodesOf(graph, 'Award')).map((one) => one['valueE4'])).toEqual([60_000n, 90_000n]);
    sums.add(await checksum(graph));
  }
  expect(sums.size).toBe(1);
});

test('a size stays with its supplier where a later file tells the number of the name', async () => {
  const bare = { name: 'ACME LIMITED', roles: ['supplier'], sme: true };
  const unnumbered = { parties: [council, bare], awards: [{ id: '1', suppliers: [{ name: bare.name }] }] };
  const other = { ...awarded(2, '02'), ocid: 'ocds-b5fd17-2' };
  const graph = await importedFrom(fileOf(awarded(1, '01', unnumbered)), fileOf(other));
  const sized = (await linksOf(graph, 'SIZED')).map(({ from, to }) => [from, to]);
  expect(sized.map(([from]) => from)).toEqual(['GB-COH-04103211', 'GB-COH-04103211']);
  expect((await nodesOf(graph, 'SizeAssertion')).map(({ id }) => id)).toEqual(sized.map(([, to]) => to));
});

test('a lot or an award that no notice states is named in the report, until one states it', async () => {
  const graph = await emptyGraph();
  const toNothing = awarded(5, '02', {
    awards: [{ id: '1', value: { amount: 5, currency: 'GBP' }, relatedLots: ['1'] }],
    contracts: [{ id: 'c', awardID: '9', value: { amount: 5, currency: 'GBP' } }],
  });
  const { notes } = await imported(graph, ['contracts-ocds', fileOf(toNothing)]);
  expect(notes).toEqual(
    expect.arrayContaining([
      `FOR_LOT from ${OCID}#award-1 to ${OCID}#lot-1 was left out: there is no TenderLot ${OCID}#lot-1.`,
      `CONTRACT_FOR from ${OCID}#contract-c to ${OCID}#award-9 was left out: there is no Award ${OCID}#award-9.`,
    ]),
  );
  expect([...(await linksOf(graph, 'FOR_LOT')), ...(await linksOf(graph, 'CONTRACT_FOR'))]).toEqual([]);
  const first = awarded(7, '01', {
    tender: { title: 'Paving', lots: [{ id: '1', title: 'Kerbs' }] },
    awards: [{ id: '9', value: { amount: 7, currency: 'GBP' } }],
  });
  const { notes: then } = await imported(graph, ['contracts-ocds', fileOf(first)]);
  expect(then.filter((note) => note.includes('was left out'))).toEqual([]);
  expect(await linksOf(graph, 'FOR_LOT')).toMatchObject([{ from: `${OCID}#award-1`, to: `${OCID}#lot-1` }]);
  expect(await linksOf(graph, 'CONTRACT_FOR')).toMatchObject([
    { from: `${OCID}#contract-c`, to: `${OCID}#award-9` },
  ]);
});

test('a lot that a later part of the same file states is not said to be missing', async () => {
  const others = Array.from({ length: 200 }, (_, place) => ({
    ...awarded(1, '03'),
    ocid: `ocds-b5fd17-x${place}`,
  }));
  const award = awarded(5, '02', {
    awards: [{ id: '1', value: { amount: 5, currency: 'GBP' }, relatedLots: ['1'] }],
  });
  const lots = awarded(5, '01', {
    tender: { title: 'Paving', lots: [{ id: '1', title: 'Kerbs' }] },
    awards: [],
  });
  const graph = await emptyGraph();
  const { notes } = await imported(graph, ['contracts-ocds', fileOf(award, ...others, lots)]);
  expect(notes.filter((note) => note.includes('was left out'))).toEqual([]);
  expect(await linksOf(graph, 'FOR_LOT')).toHaveLength(1);
});

test('an award under a publisher’s ocid has its own status, whatever the tender’s is', async () => {
  const cancelled = awarded(5, '01', { tender: { title: 'Paving', status: 'cancelled' } });
  const live = { ...cancelled.awards[0], status: 'active' };
  const graph = await importedFrom(fileOf({ ...cancelled, awards: [live] }));
  expect(await nodesOf(graph, 'Award')).toMatchObject([{ status: 'active' }]);
});
