import { expect, test } from 'vitest';
import { sumOf } from '../spend/decimal-sum.ts';
import { program } from '../hostile/served.ts';
import { running } from '../support/command.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { percentile, rounded, row } from '../support/row.ts';
import { clientFrom, meanwhile } from './asking.ts';
import { largeRegister, largeSales } from './large-files.ts';

const seed = Number(process.env['TEST_SEED'] ?? 1);
const LINES = 1_500;
const QUESTION =
  '{ invoiced { total { net lines } byMonth: groups(by: [MONTH], first: 100) { nodes { net lines } } } }';
const ROWS = '/q/suppliers-of.json?buyer=body-0&scope=SELF_AND_DESCENDANTS';

/** The state an answer is of, as its total; throws when its parts do not add up to that. */
function stateIn(text: string): string {
  const { total, byMonth } = JSON.parse(text).data.invoiced;
  expect(sumOf(byMonth.nodes.map(({ net }: { net: string }) => net))).toBe(total.net);
  return JSON.stringify(total);
}

test(
  'while a large file restates another, each answer through each door is of one state',
  { timeout: 900_000 },
  async () => {
    const graph = await emptyGraph();
    await imported(graph, ['govuk-organisations', largeRegister()]);
    await imported(graph, [
      'g-cloud-sales',
      largeSales(LINES, { asAt: '2013-06-30', from: 0, to: 17, seed }),
    ]);
    const { url } = await program();
    const client = clientFrom(url);
    const before = { total: stateIn((await client.ask(QUESTION)).text), rows: (await client.get(ROWS)).text };
    const file = largeSales(LINES, { asAt: '2014-06-30', from: 10, to: 29, seed: seed + 1 });
    const importing = running(['import', 'g-cloud-sales', file]).ended;
    const answers = await meanwhile(0, 2, importing, async () => ({
      total: await client.ask(QUESTION),
      rows: await client.get(ROWS),
    }));
    expect((await importing).status).toBe(0);
    const after = { total: stateIn((await client.ask(QUESTION)).text), rows: (await client.get(ROWS)).text };
    expect(after).not.toEqual(before);
    const totals = new Set(answers.map(({ total }) => stateIn(total.text)));
    const rows = new Set(
      answers.filter(({ rows: { status } }) => status === 200).map(({ rows: { text } }) => text),
    );
    const ms = answers.map(({ total }) => total.ms);
    row({
      did: `${(2 * answers.length).toLocaleString('en-GB')} answers while an import restates ${LINES.toLocaleString('en-GB')} lines`,
      happened: `${totals.size} different totals, ${rows.size} different files of rows; the parts of each add up`,
      figure: `0 of a third state; p99 ${rounded(percentile(ms, 0.99))}`,
      asked: 'wholly before or wholly after',
    });
    expect([...totals].filter((one) => ![before.total, after.total].includes(one))).toEqual([]);
    expect(
      [...rows].filter((one) => ![before.rows, after.rows].includes(one)).map((text) => text.slice(0, 300)),
    ).toEqual([]);
    expect(answers.length).toBeGreaterThan(10);
    client.end();
  },
);
