import { loadSample } from '../../seed/run/built-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { silent } from '../support/imported.ts';
import { serving } from '../support/serving.ts';

const AS_A_BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

/** The sample, served. Returns its address. */
export async function servingSample(): Promise<string> {
  const graph = await emptyGraph();
  await loadSample(graph, silent);
  return serving(graph);
}

/** A page as a browser is sent it: status, headers, markup, and its text without tags and runs of white space. */
export async function pageAt(address: string) {
  const answer = await fetch(address, AS_A_BROWSER);
  const markup = await answer.text();
  const text = markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return { status: answer.status, headers: answer.headers, markup, text };
}
