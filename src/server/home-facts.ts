import { datasets, versionsOfDatasets } from '../dataset/reads.ts';
import type { ReadGraph } from '../graph/graph.ts';
import type { HomeFacts } from '../home/facts.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { exampleVariables } from './playground-question.ts';

/** What the front page tells: each version that is loaded, and what may be asked. */
export async function homeFacts(
  graph: ReadGraph,
  questions: ReadonlyMap<string, SavedQuestion>,
): Promise<HomeFacts> {
  const offered = [...questions.values()].map((question) => ({
    slug: question.slug,
    title: question.title,
    variables: exampleVariables(question),
  }));
  if (!(await graph.answers()))
    return {
      datasets: [],
      questions: offered,
      unavailable: 'Neo4j does not answer just now; this page will when it does.',
    };
  const reader = graph.reader();
  const sets = await datasets(reader);
  const versions = await versionsOfDatasets(
    reader,
    sets.map(({ id }) => id),
  );
  const titles = new Map(sets.map((set) => [set.id, set]));
  return {
    questions: offered,
    unavailable: null,
    datasets: versions.map(({ key, asAt, rows }) => {
      const { title, synthetic, sample } = titles.get(key)!;
      return { title, asAt: /^\d/.test(asAt) ? asAt : null, rows, synthetic, sample };
    }),
  };
}
