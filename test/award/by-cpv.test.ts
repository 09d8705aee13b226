import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));
const CODES = ['72000000', '72200000', '48000000', '48700000', '30200000'] as const;

const bought = fc.record({
  codes: fc.subarray([...CODES], { maxLength: 3 }),
  amount: fc.integer({ min: 1, max: 90_000 }),
  framework: fc.boolean(),
});
type Bought = { codes: string[]; amount: number; framework: boolean };

const releaseOf = ({ codes, amount, framework }: Bought, index: number) =>
  awardRelease(`ocds-b5fd17-${index}`, 'Ministry', {
    tender: {
      title: `Work ${index}${framework ? ' under RM1557.9' : ''}`,
      items: codes.map((id, number) => ({ id: `${number}`, classification: { scheme: 'CPV', id } })),
    },
    awards: [
      {
        ...{ id: '1', status: 'active', value: { amount, currency: 'GBP' } },
        suppliers: [{ id: 's', name: 'Acme Ltd' }],
      },
    ],
  });

/** What awards add up to by division; one of several divisions is shared in each. */
function naive(all: readonly Bought[], begins: string) {
  const counted = all.filter(({ codes }) => begins === '' || codes.some((code) => code.startsWith(begins)));
  const divisions = ({ codes }: Bought): string[] => {
    const asked = codes.filter((code) => code.startsWith(begins));
    return asked.length > 0 ? [...new Set(asked.map((code) => `${code.slice(0, 2)}000000`))] : [''];
  };
  return [...new Set(counted.flatMap(divisions))].map((division) => {
    const own = counted.filter((one) => divisions(one).includes(division));
    const sole = own.filter((one) => divisions(one).length === 1);
    const sum = (some: readonly Bought[]): number => some.reduce((total, { amount }) => total + amount, 0);
    return [division, own.length, sum(sole), own.length - sole.length, sum(own) - sum(sole)].join(' ');
  });
}

const QUESTION = `query ($filter: PurchaseFilter) { awarded(filter: $filter) { groups(by: CPV, first: 100) { nodes {
  cpvDivision sums { awards sole sharedAwards sharedUpper } records(first: 100) { nodes { id } } } } } }`;

test('awards by CPV division are those of their codes, outside frameworks as well, with exactly their records', async () => {
  console.warn(`awards of TEST_SEED=${seed}`);
  const all = fc.sample(bought, { seed, numRuns: 25 });
  const graph = await emptyGraph();
  await imported(graph, ['contracts-ocds', releasesFile(all.map(releaseOf))]);
  const outside = (
    await ask(graph, '{ awards(first: 100, filter: {framework: "NONE"}) { nodes { title } } }')
  ).awards.nodes as Answer[];
  const isOutside = new Set(outside.map(({ title }) => title.split(' ')[1]));
  expect(isOutside.size).toBe(all.filter(({ framework }) => !framework).length);
  for (const [filter, begins, some] of [
    [{}, '', all],
    [{ cpv: '72000000' }, '72', all],
    [{ cpv: '72200000' }, '722', all],
    [{ framework: 'NONE' }, '', all.filter(({ framework }) => !framework)],
  ] as const) {
    const { awarded } = await ask(graph, QUESTION, { filter });
    const found = awarded.groups.nodes.map(({ cpvDivision, sums, records }: Answer) => {
      expect(records.nodes).toHaveLength(sums.awards);
      const amounts = [Number(sums.sole), sums.sharedAwards, Number(sums.sharedUpper)];
      return [cpvDivision ?? '', sums.awards, ...amounts].join(' ');
    });
    expect(found.toSorted()).toEqual(naive(some, begins).toSorted());
  }
});
