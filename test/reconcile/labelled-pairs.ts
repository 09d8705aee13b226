import type { Graph } from '../../src/graph/graph.ts';
import {
  figuresOf,
  type Judged,
  type LabelledPair,
  labelledPairs,
} from '../seed/derive/identity/labelled-pairs.ts';
import { imported } from '../support/imported.ts';
import { salesFileOf } from '../support/sales-file.ts';
import { reconciling } from './reconciling.ts';
import type { Candidate } from './specification.ts';

const AT_ONCE = 50;
const CANDIDATES = 5;

/** Pairs that names alone decide: the others were labelled with numbers that the printed cell has beside it. */
export const pairsByName = (): LabelledPair[] =>
  labelledPairs().filter((pair) => pair.number === '' && pair.other_number === '');

/** Whether the second of a pair is the slug of a body. */
export const isRegistered = (pair: LabelledPair): boolean => pair.other_source === 'register';

const lineOf = ({ role, other }: LabelledPair) =>
  role === 'BUYER'
    ? { buyer: other, supplier: 'Labelled Supplier Ltd', net: '1' }
    : { buyer: 'Ministry of Justice', supplier: other, net: '1' };

const typeOf = ({ role }: LabelledPair): string => (role === 'BUYER' ? 'organisation' : 'supplier');

type Asking = Awaited<ReturnType<typeof reconciling>>['batch'];

async function asked(queries: readonly object[], batch: Asking): Promise<Candidate[][]> {
  const all: Candidate[][] = [];
  for (let from = 0; from < queries.length; from += AT_ONCE) {
    const some = queries
      .slice(from, from + AT_ONCE)
      .map((query, place) => [`q${place}`, { ...query }] as const);
    const answers = await batch(Object.fromEntries(some));
    all.push(...some.map(([key]) => answers[key]!.result));
  }
  return all;
}

const matched = (all: readonly Candidate[]): string | null => all.find(({ match }) => match)?.id ?? null;

/** A body of another register than the one that is loaded has nobody's slug. */
const bySlug = (all: readonly Candidate[]): string | undefined =>
  all.find(({ features }) => features.some(({ id }) => id === 'slug'))?.id;

/**
 * How well the service does on the labelled pairs of names over a graph with a register: whoever the second name is, the first is
 * sent as a query. A printed second name that may be a slip of a listed body's is somebody of its own, offered first. `offered` is how often the right one is among five candidates, matched or not, of those that are one.
 */
export async function measured(graph: Graph, pairs: readonly LabelledPair[]) {
  const others = pairs.filter((pair) => !isRegistered(pair));
  if (others.length > 0) await imported(graph, ['g-cloud-sales', salesFileOf(others.map(lineOf))]);
  const { batch, operations } = await reconciling(graph);
  const meant = (
    await asked(
      pairs.map((pair) => ({ query: pair.other, type: typeOf(pair) })),
      batch,
    )
  ).map((all, place) => (isRegistered(pairs[place]!) ? bySlug(all) : (matched(all) ?? all[0]?.id)));
  const found = await asked(
    pairs.map((pair) => ({ query: pair.printed, type: typeOf(pair), limit: CANDIDATES })),
    batch,
  );
  const judged = pairs.flatMap((pair, place): (Judged & { isOffered: boolean })[] => {
    const other = meant[place];
    // A body that this register lacks.
    if (!other) return [];
    const isFound = matched(found[place]!) === other;
    const isOffered = found[place]!.some(({ id }) => id === other);
    return [{ ...pair, found: isFound ? 'yes' : 'no', isOffered }];
  });
  const same = judged.filter((pair) => pair.same === 'yes');
  const offered =
    Math.round((same.filter(({ isOffered }) => isOffered).length / same.length) * 1_000) / 1_000;
  const took = operations().map(({ ms, dbMs }) => `${ms}/${dbMs}`);
  console.info(`milliseconds of batches, in all and of the database: ${took.join(', ')}`);
  return {
    figures: { ...figuresOf(judged), offered },
    takenForOne: judged
      .filter((pair) => pair.same === 'no' && pair.found === 'yes')
      .map(({ printed, other }) => `${printed} = ${other}`),
  };
}
