import { expect, test } from 'vitest';
import { audit } from '../../seed/audit/audit.ts';
import { LINES_A_TRANSACTION } from '../../seed/values/portions.ts';
import { decide } from '../../seed/decisions/decisions.ts';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';
import { imported, noProgress } from '../support/imported.ts';
import { salesFileOf, type LineTold } from '../support/sales-file.ts';

/** One more of one supplier, buyer, month and size than one transaction may touch, and as many as two may. */
const SIZES = [LINES_A_TRANSACTION, LINES_A_TRANSACTION + 1, 2 * LINES_A_TRANSACTION];

const lines = (count: number, net: string): LineTold[] => [
  ...Array.from({ length: count }, (): LineTold => ({
    buyer: 'Courts',
    supplier: 'Acme',
    month: '2013-05',
    net,
  })),
  // Says another size of all of them.
  { buyer: 'Courts', supplier: 'Acme', month: '2013-06', net, size: 'SME' },
];

const QUESTION = `{
  invoiced { total { net lines } }
  suppliersAcrossBodies(parent: "ministry", minBodies: 1, size: SME) { suppliers { nodes { net lines } } }
}`;

test.each(SIZES)(
  '%d lines of one supplier are loaded, restated and decided upon, and every rollup follows',
  { timeout: 300_000 },
  async (count) => {
    const graph = await aGraph().organisation('ministry').organisation('office', { childOf: 'ministry' });
    const expected = (net: number) => ({ net: `${(count + 1) * net}.00`, lines: count + 1 });
    for (const [net, asAt] of [
      ['10', '2014-01-31'],
      ['11', '2014-02-28'],
    ] as const) {
      await imported(graph, ['g-cloud-sales', salesFileOf(lines(count, net), asAt)]);
      const { invoiced, suppliersAcrossBodies } = await ask(graph, QUESTION);
      expect(invoiced.total).toEqual(expected(Number(net)));
      expect(suppliersAcrossBodies.suppliers.nodes).toEqual([]);
    }
    const word = { role: 'BUYER', spelling: 'Courts', reason: 'it is', by: 'a test' } as const;
    await decide(graph, { ...word, organisationId: 'govuk-content-office' }, noProgress);
    const { invoiced, suppliersAcrossBodies } = await ask(graph, QUESTION);
    expect(invoiced.total).toEqual(expected(11));
    expect(suppliersAcrossBodies.suppliers.nodes).toEqual([expected(11)]);
    expect((await audit(graph, noProgress, false)).findings).toEqual([]);
  },
);
