import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask } from '../support/ask.ts';

test('who shares none of the hundred largest suppliers of a buyer is not like it', async () => {
  const told = aGraph().organisation('ministry').organisation('alike').organisation('small');
  const sold = (buyer: string, number: number, net = 1_000 - number) =>
    told.spend({ buyer, supplier: `Supplier ${number}`, net: String(net), month: '2014-01' });
  for (let number = 0; number <= 100; number += 1) sold('ministry', number);
  // The hundredth largest is one; the next one is none.
  for (const number of [99, 201, 202, 203, 204]) sold('alike', number, 5);
  for (const number of [100, 301, 302, 303, 304]) sold('small', number, 5);
  const { similarBuyers } = await ask(
    await told,
    '{ similarBuyers(to: "ministry") { buyers { nodes { buyer { slug } } } } }',
  );
  expect(similarBuyers.buyers.nodes).toEqual([{ buyer: { slug: 'alike' } }]);
});

test('who gave back to a shared supplier what it paid is not like its other buyers', async () => {
  const told = aGraph().organisation('ministry').organisation('credited');
  for (const supplier of ['A', 'B', 'C', 'D', 'E'])
    told
      .spend({ buyer: 'ministry', supplier, net: '5' })
      .spend({ buyer: 'credited', supplier: `${supplier} other`, net: '5' });
  told.spend({ buyer: 'credited', supplier: 'A', net: '-5' });
  const { similarBuyers } = await ask(
    await told,
    '{ similarBuyers(to: "ministry") { buyers { nodes { buyer { slug } } } } }',
  );
  expect(similarBuyers.buyers.nodes).toEqual([]);
});
