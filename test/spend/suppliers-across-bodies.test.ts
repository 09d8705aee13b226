import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

const acrossBodies = `query ($parent: String!, $minBodies: Int = 2, $includeParent: Boolean = true) {
  suppliersAcrossBodies(parent: $parent, minBodies: $minBodies, size: SME, includeParent: $includeParent) {
    suppliers { nodes { supplier { name } bodyCount net lines bodies { body { slug } net lines } } }
  }
}`;

test('counts work won across the bodies under a department', async () => {
  const graph = await aGraph()
    .organisation('ministry')
    .organisation('courts', { childOf: 'ministry' })
    .organisation('prisons', { childOf: 'ministry' })
    .spend({ buyer: 'courts', supplier: 'Acme', size: 'SME', net: '120.5000' })
    .spend({ buyer: 'prisons', supplier: 'Acme', size: 'SME', net: '-20.25' });
  const { suppliersAcrossBodies } = await ask(graph, acrossBodies, { parent: 'ministry' });
  expect(suppliersAcrossBodies.suppliers.nodes).toEqual([
    {
      supplier: { name: 'Acme' },
      bodyCount: 2,
      net: '100.25',
      lines: 2,
      bodies: [
        { body: { slug: 'courts' }, net: '120.50', lines: 1 },
        { body: { slug: 'prisons' }, net: '-20.25', lines: 1 },
      ],
    },
  ]);
});
