import { expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { checksum } from '../../seed/audit/checksum.ts';
import { loadSample } from '../../seed/run/built-in.ts';
import type { ImportOptions } from '../../seed/run/context.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported, noProgress } from '../support/imported.ts';
import { registerFile } from '../support/register-file.ts';
import { salesFileOf } from '../support/sales-file.ts';

type Step = readonly [source: string, path: string, options?: Partial<ImportOptions>];

const BODIES = [{ slug: 'ministry' }, { slug: 'office' }];
const REGISTER: Step = [
  'govuk-organisations',
  registerFile([...BODIES, { slug: 'courts', parents: ['ministry'] }], '2012-01-01'),
];
const MOVED: Step = [
  'govuk-organisations',
  registerFile([...BODIES, { slug: 'courts', parents: ['office'] }], '2014-01-01'),
];
const sale = (supplier: string, month: string, net: string, buyer = 'Courts') => ({
  supplier,
  month,
  net,
  buyer,
});
const OLD: Step = [
  'g-cloud-sales',
  salesFileOf(
    [sale('Acme', '2013-01', '10'), sale('Boreal', '2013-01', '20'), sale('Acme', '2013-02', '30')],
    '2013-03-01',
  ),
];
const NEW: Step = [
  'g-cloud-sales',
  salesFileOf([sale('Acme', '2013-02', '300'), sale('Corvus', '2013-02', '400', 'Registry')], '2013-04-01'),
];
const CORRECTED: Step = [
  'g-cloud-sales',
  salesFileOf([sale('Acme', '2013-02', '1000'), sale('Boreal', '2013-03', '2000')], '2013-04-01'),
  { replace: true },
];

const run = (graph: Graph, [source, path, options]: Step) => imported(graph, [source, path], options);

/** What an empty graph begins with, where nobody says otherwise. */
const SAMPLE = 'sample';

async function graphOf(steps: readonly (Step | typeof SAMPLE)[]): Promise<Graph> {
  const graph = await emptyGraph();
  for (const step of steps) await (step === SAMPLE ? loadSample(graph) : run(graph, step));
  return graph;
}

class Killed extends Error {}

/** The graph of an importer that dies before its transaction of that number, from 0. */
function dyingAt(graph: Graph, number: number): Graph {
  let begun = 0;
  const transaction: Graph['write']['transaction'] = async (work) => {
    begun += 1;
    if (begun > number) throw new Killed();
    return graph.write.transaction(work);
  };
  return { ...graph, write: { ...graph.write, transaction } };
}

async function figures(graph: Graph): Promise<string> {
  const question = `{ invoiced { total { net lines } groups(by: [SUPPLIER]) { nodes { supplier { name } net } } } }`;
  return JSON.stringify((await ask(graph, question)).invoiced);
}

/** An import that is cut short before each of its transactions, and run again after that. */
async function expectSameWhereverCut(before: readonly (Step | typeof SAMPLE)[], last: Step): Promise<void> {
  const graph = await graphOf(before);
  const former = await figures(graph);
  await run(graph, last);
  const [whole, sum] = [await figures(graph), await checksum(graph)];
  for (let number = 0, ended = false; !ended; number += 1) {
    const cut = await graphOf(before);
    try {
      await run(dyingAt(cut, number), last);
      ended = true;
    } catch (thrown) {
      if (!(thrown instanceof Killed)) throw thrown;
    }
    const shown = await figures(cut);
    const { findings } = await audit(cut, noProgress, false);
    expect({ number, drift: findings.filter(({ check }) => check !== 'PENDING') }).toEqual({
      number,
      drift: [],
    });
    expect([former, whole]).toContain(shown);
    await run(cut, last);
    expect({ number, sum: await checksum(cut) }).toEqual({ number, sum });
  }
}

test.each([
  ['a correction', [REGISTER, OLD, NEW], CORRECTED],
  ['a register that moves a body', [REGISTER, OLD], MOVED],
] as const)(
  '%s cut short anywhere shows no half figure and ends the same when run again',
  (_, before, last) => expectSameWhereverCut(before, last),
  180_000,
);

test(
  'so does the first real source after the sample, which goes once that is published',
  () => expectSameWhereverCut([SAMPLE], OLD),
  600_000,
);
