import type { Graph } from '../../../src/graph/graph.ts';
import type { LinkKindOf } from '../../../src/graph/model.ts';
import { writeDifference } from '../../store/fact-store.ts';
import { differenceOf, FactSet, isEmpty } from '../../store/facts.ts';
import { alikeTo, MOST_ALIKE, placeProcesses, twinClues, type Alike } from './alike.ts';
import { judged, type Award, type Judgement, type Process } from './twin-evidence.ts';

const SAME_PROCESS_AS: LinkKindOf = {
  type: 'SAME_PROCESS_AS',
  from: 'ContractingProcess',
  to: 'ContractingProcess',
};

/** Who gave an id to the process: the prefix of its ocid, which is a publisher’s or ours. */
const namespaceOf = ({ id }: Process): string => /^(?:ocds-[a-z0-9]{6}|[^:]+)/i.exec(id)![0].toLowerCase();

/** Which one is counted where two services announce a purchase; one not named here comes last. */
const BY_STANDING = [
  'ocds-h6vhtk', // Find a Tender
  'ocds-r6ebe6', // Public Contracts Scotland
  'ocds-kuma6s', // Sell2Wales
  'ocds-b5fd17', // Contracts Finder
  'contracts-finder', // its export
];
type Pair = { one: Process; other: Process };
type Verdict = Pair & { judgement: Judgement };

/** Pairs of different services that share buyer and reference, or buyer and title; each once. */
function pairsIn({ processes, sizeOf }: Alike): Pair[] {
  const groups = new Map<string, Process[]>();
  for (const process of processes)
    for (const clue of twinClues(process)) groups.set(clue, [...(groups.get(clue) ?? []), process]);
  const pairs = new Map<string, Pair>();
  for (const [clue, alike] of groups)
    if (sizeOf(clue) <= MOST_ALIKE)
      alike.forEach((one, index) => {
        for (const other of alike.slice(index + 1))
          if (namespaceOf(one) !== namespaceOf(other)) pairs.set(`${one.id} ${other.id}`, { one, other });
      });
  return [...pairs.values()];
}

/** A process with several equals in the other service is a series of purchases: nobody can say which is which. */
function oneEach(verdicts: readonly Verdict[]): Verdict[] {
  const accepted = verdicts.filter(({ judgement }) => judgement.status === 'ACCEPTED');
  const times = new Map<string, number>();
  const ends = ({ one, other }: Pair) => [
    `${one.id} ${namespaceOf(other)}`,
    `${other.id} ${namespaceOf(one)}`,
  ];
  for (const end of accepted.flatMap(ends)) times.set(end, (times.get(end) ?? 0) + 1);
  return verdicts.map((verdict) =>
    ends(verdict).every((end) => (times.get(end) ?? 0) <= 1)
      ? verdict
      : { ...verdict, judgement: { ...verdict.judgement, status: 'CANDIDATE' } },
  );
}

/** The one to count stands last: that with awards, then by the standing of its service. */
function inOrder({ one, other }: Pair, awards: ReadonlyMap<string, readonly Award[]>): [Process, Process] {
  const rank = (process: Process): [number, number, string] => {
    const place = BY_STANDING.indexOf(namespaceOf(process));
    return [awards.has(process.id) ? 1 : 0, place < 0 ? -BY_STANDING.length : -place, process.id];
  };
  const [a, b] = [rank(one), rank(other)];
  const isBefore = a[0] - b[0] || a[1] - b[1] || (a[2] > b[2] ? -1 : 1);
  return isBefore < 0 ? [one, other] : [other, one];
}

async function awardsOf(graph: Graph, pairs: readonly Pair[]): Promise<Map<string, Award[]>> {
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]))];
  if (ids.length === 0) return new Map();
  const awards = await graph.read('awards-to-compare', { ids });
  return Map.groupBy(awards, ({ processId }) => processId);
}

/** What is true now of the twins of some processes, given all that are alike to them or to their likes. */
async function twinsAmong(graph: Graph, alike: Alike): Promise<FactSet> {
  const pairs = pairsIn(alike);
  const awards = await awardsOf(graph, pairs);
  const verdicts = pairs.flatMap(({ one, other }) => {
    const judgement = judged(one, other, awards);
    return judgement ? [{ one, other, judgement }] : [];
  });
  const following = new FactSet();
  for (const { judgement, ...pair } of oneEach(verdicts)) {
    const [twin, counted] = inOrder(pair, awards);
    const values = { ...judgement, score: BigInt(judgement.score) };
    if (alike.concerned.has(twin.id) || alike.concerned.has(counted.id))
      following.link('SAME_PROCESS_AS', [twin.id, counted.id], values);
  }
  return following;
}

/**
 * Finds purchases that two services announce, whatever the order in which they came: of some processes, and of those that
 * are alike to them.
 */
export async function deriveTwins(graph: Graph, ids: readonly string[]): Promise<void> {
  await placeProcesses(graph, ids);
  const alike = await alikeTo(graph, ids);
  const stored = new FactSet();
  const links = await graph.read('twins-of-processes', { ids: [...alike.concerned] });
  for (const link of links) stored.storedLink(SAME_PROCESS_AS, link);
  const difference = differenceOf(stored, await twinsAmong(graph, alike));
  if (!isEmpty(difference)) await graph.write.transaction((tx) => writeDifference(tx, difference));
}
