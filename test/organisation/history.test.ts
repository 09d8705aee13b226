import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aGraph } from '../support/a-graph.ts';
import { ask, type Answer } from '../support/ask.ts';

const BODIES = ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak', 'yew'] as const;
type Step = readonly [from: string, to: string];

/** Any body may replace any other, in circles as well. */
const steps = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...BODIES), fc.constantFrom(...BODIES)).filter(([from, to]) => from !== to),
  { selector: (step) => step.join(' '), minLength: 4, maxLength: 14 },
);

const dayOf = (slug: string): string | undefined =>
  slug === 'oak' ? undefined : `20${10 + BODIES.findIndex((one) => one === slug)}-05-01`;

/** Steps from a body away, wave by wave; `far` is the end of a step that lies further off. */
function walked(all: readonly Step[], start: string, [near, far]: readonly [0 | 1, 0 | 1]) {
  const found: { distance: number; step: Step }[] = [];
  const seen = new Set([start]);
  for (let wave = [start], distance = 1; wave.length > 0; distance += 1) {
    const reached = all.filter((step) => wave.includes(step[near]));
    found.push(...reached.map((step) => ({ distance, step })));
    wave = [...new Set(reached.map((step) => step[far]))].filter((slug) => !seen.has(slug));
    for (const slug of wave) seen.add(slug);
  }
  return found;
}

const rowOf =
  (side: string) =>
  ({ distance, step: [from, to] }: { distance: number; step: Step }) => ({
    ...{ side, distance, day: dayOf(from) ?? null, reason: 'merged', isStillStated: true },
    ...{ predecessor: { slug: from }, successor: { slug: to } },
  });

const QUESTION = `query ($of: String!) { history(of: $of) {
  side distance day reason isStillStated predecessor { slug } successor { slug } } }`;
const ordered = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted().concat('slug'))).toSorted();

test('the history of a body is every step before and after it, each once, in circles as well', async () => {
  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
  console.warn(`histories of TEST_SEED=${seed}`);
  for (const all of fc.sample(steps, { seed, numRuns: 1 })) {
    const told = aGraph();
    for (const slug of BODIES) {
      const supersededBy = all.filter(([from]) => from === slug).map(([, to]) => to);
      const closedOn = dayOf(slug);
      told.organisation(slug, {
        status: 'closed',
        closedStatus: 'merged',
        supersededBy,
        ...(closedOn && { closedOn }),
      });
    }
    const graph = await told;
    for (const slug of BODIES) {
      const { history } = await ask(graph, QUESTION, { of: slug });
      const expected = [
        ...walked(all, slug, [1, 0]).map(rowOf('BEFORE')),
        ...walked(all, slug, [0, 1]).map(rowOf('AFTER')),
      ];
      expect(ordered(history), `${slug} of ${JSON.stringify(all)}`).toEqual(ordered(expected));
      const distances = (side: string) =>
        history.filter((row: Answer) => row.side === side).map(({ distance }: Answer) => distance);
      expect(distances('BEFORE')).toEqual(distances('BEFORE').toSorted());
      const own = `{ organisation(by: {slug: "${slug}"}) { history { distance } } }`;
      expect((await ask(graph, own)).organisation.history).toHaveLength(expected.length);
    }
  }
});

test('nobody known has no history, and a body that never changed an empty one', async () => {
  const graph = await aGraph().organisation('ministry');
  expect(await ask(graph, QUESTION, { of: 'nobody' })).toEqual({ history: null });
  expect(await ask(graph, QUESTION, { of: 'ministry' })).toEqual({ history: [] });
});
