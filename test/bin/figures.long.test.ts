import { beforeAll, expect, test } from 'vitest';
import { checksum } from '../../seed/audit/checksum.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { buyergraph, running } from '../support/command.ts';
import { imported } from '../support/imported.ts';
import { claimsFile, pounds } from '../support/statements-file.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .spend({ buyer: 'courts', supplier: 'Acme', size: 'SME', net: '10' })
    .spend({ buyer: 'ministry', supplier: 'Acme', size: 'SME', net: '5' })
    .spend({ buyer: 'Crown Courts', supplier: 'Boreal', net: '7' });
});

const sale = 'MATCH ()-[r:SUPPLIED_TREE {size: "ALL"}]->({slug: "ministry"})';

test('checksum prints the sum and nothing else', async () => {
  expect(await buyergraph('checksum')).toEqual({ status: 0, out: `${await checksum(graph)}\n`, said: '' });
});

test('audit compares the lines with the total of their file', async () => {
  const { status, out, said } = await buyergraph('audit', '--report', 'json');
  expect(status).toBe(0);
  expect(said).toContain('OK g-cloud-sales@2014-01-31: 3 lines, 22.00');
  expect(JSON.parse(out).versions).toMatchObject([{ verdict: 'OK', total: '22.00', statedTotal: '22.00' }]);
  await graph.write.command(
    "MATCH (l:SpendLine {supplierAsPrinted: 'Boreal'}) SET l.amountE4 = l.amountE4 + 1",
  );
  expect(await buyergraph('audit')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/DIFFERS[^]*CONTROL_TOTAL g-cloud-sales@2014-01-31: found 3 lines, 22\.0001/),
  });
  await graph.write.command(
    "MATCH (l:SpendLine {supplierAsPrinted: 'Boreal'}) SET l.amountE4 = l.amountE4 - 1",
  );
});

test('verify prints what came of each claim and ends by whether any does not hold', async () => {
  expect(await buyergraph('verify')).toMatchObject({
    status: 1,
    said: 'No claim is loaded; see npx buyergraph import claims.\n',
  });
  const check = { question: 'sme-share', variables: { buyer: 'courts' }, sum: 'net' };
  const claims = [
    { id: 'right', value: pounds('10'), check },
    { id: 'wrong', value: pounds('11'), check },
  ];
  await imported(graph, ['claims', claimsFile(claims)]);
  const all = await buyergraph('verify');
  expect(all).toMatchObject({
    status: 1,
    said: expect.stringContaining('2 claims: 1 OK, 1 OUT_OF_TOLERANCE.'),
  });
  expect(all.out).toMatch(/report\.wrong.*£11.*11\.00.*10\.00.*-1\.00.*OUT_OF_TOLERANCE/);
  const one = await buyergraph('verify', 'report.right', '--format', 'json');
  expect(one.status).toBe(0);
  expect(JSON.parse(one.out)).toMatchObject([{ claim: 'report.right', computed: '10.00', reason: 'OK' }]);
  expect((await buyergraph('verify', 'report.right', '--format', 'csv')).out).toMatch(/^claim,says,printed,/);
  expect(await buyergraph('verify', 'report.rigth')).toMatchObject({
    ...{ status: 2, out: '' },
    said: 'There is no claim “report.rigth”. Did you mean report.right?\n',
  });
});

test('audit finds no drift, and a planted one', async () => {
  expect(await buyergraph('audit')).toMatchObject({
    status: 0,
    out: '',
    said: expect.stringMatching(/drift 0\.\n$/),
  });
  await graph.write.command(`${sale} SET r.netE4 = r.netE4 + 1`);
  const { status, out, said } = await buyergraph('audit', '--report', 'json');
  expect(status).toBe(1);
  expect(said).toMatch(/SUPPLIED_TREE name-acme .*ministry\|ALL/);
  expect(JSON.parse(out).findings.length).toBeGreaterThan(0);
  await graph.write.command(`${sale} SET r.netE4 = r.netE4 - 1`);
  expect((await buyergraph('audit', '--sample')).status).toBe(0);
});

test('decide moves the figures and prints the id that undo takes', async () => {
  const net = async () =>
    (await ask(graph, '{ invoiced(filter: { buyer: "courts" }) { total { net } } }')).invoiced.total.net;
  const decided = await buyergraph('decide', 'buyer', 'CROWN COURTS', '--is', 'courts', '--reason', 'a team');
  expect(decided).toMatchObject({ status: 0, out: expect.stringMatching(/^[0-9a-f]{12}\n$/) });
  expect(await net()).toBe('17.00');
  const id = decided.out.trim();
  expect(await buyergraph('undo', id)).toMatchObject({ status: 0, out: '' });
  expect(await net()).toBe('10.00');
  expect(await buyergraph('undo', id)).toMatchObject({
    status: 1,
    said: expect.stringContaining('no decision'),
  });
});

test('decide does not know somebody nobody knows', async () => {
  const words = ['decide', 'buyer', 'Crown Courts', '--is', 'no-such-body', '--reason', 'a guess'];
  expect(await buyergraph(...words)).toMatchObject({
    status: 1,
    said: expect.stringContaining('Nobody is known'),
  });
});

test('query prints rows and nothing else, in each format', async () => {
  const asked = ['query', 'smes-across-bodies', '--var', 'parent=ministry', '--format'];
  const rows = JSON.parse((await buyergraph(...asked, 'json')).out);
  expect(rows.map(({ body_slug, net }: Record<string, string>) => [body_slug, net])).toEqual([
    ['courts', '10.00'],
    ['ministry', '5.00'],
  ]);
  expect((await buyergraph(...asked, 'csv')).out.split('\r\n')).toHaveLength(4);
});

test('doctor says what is well, and what is amiss', async () => {
  const well = await buyergraph('doctor');
  expect(well).toMatchObject({
    status: 0,
    out: expect.stringContaining('ok   rollups: what was imported is published'),
  });
  await graph.write.command("MATCH (v:DatasetVersion {dataset: 'g-cloud-sales'}) SET v.status = 'LOADING'");
  const amiss = await buyergraph('doctor');
  expect(amiss).toMatchObject({ status: 1, out: expect.stringContaining('FAIL imports: interrupted') });
  await graph.write.command("MATCH (v:DatasetVersion {dataset: 'g-cloud-sales'}) SET v.status = 'LOADED'");
});

test('a Neo4j that is not there ends every command with one sentence', async () => {
  const away = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'some-password' };
  const { status, out, said } = await running(['checksum'], away).ended;
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said.trim()).toMatch(/^Neo4j does not answer[^\n]*$/);
});

test('an envelope for whom nobody knows writes nothing', async () => {
  const { status, out, said } = await buyergraph(
    ...['query', 'spend-by-size', '--var', 'buyer=nobody-at-all', '--envelope'],
  );
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(said).toContain('nobody-at-all');
});
