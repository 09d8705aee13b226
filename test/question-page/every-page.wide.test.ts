import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { questions } from '../support/saved-answer.ts';
import { serving } from '../support/serving.ts';
import { pageAt } from './question-pages.ts';

const FIRST_VIEW_BYTES = 65_000;

test('every question of the project opens answered, small, and named by its title', async () => {
  const graph = await emptyGraph();
  await loadSample(graph);
  const url = await serving(graph);
  for (const { slug, title } of questions.values()) {
    const { status, markup, headers } = await pageAt(`${url}/q/${slug}`);
    expect([slug, status]).toEqual([slug, 200]);
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain(`${title.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</h1>`);
    expect(gzipSync(markup).length).toBeLessThan(FIRST_VIEW_BYTES);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
  }
});
