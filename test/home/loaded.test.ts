import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { serving } from '../support/serving.ts';

test('the front page tells what the graph holds, and keeps the headers of every answer', async () => {
  const url = await serving(
    await aGraph()
      .spend({ buyer: 'Courts', supplier: 'Acme', net: '12.5', asAt: '2014-01-31' })
      .spend({ buyer: 'Courts', supplier: 'Acme', net: '1', asAt: '2014-02-28' }),
  );
  const page = await fetch(url);
  const cells = [...(await page.text()).matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell]) =>
    cell!.replaceAll(/<[^>]*>/g, '').trim(),
  );
  const title = cells[3]!;
  expect(title).toMatch(/G-Cloud/);
  expect(cells.slice(3)).toEqual([title, '31 January 2014', '1', title, '28 February 2014', '1']);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});
