import type { Graph } from '../../../src/graph/graph.ts';
import { normalised } from '../../../src/names.ts';
import { FactSet } from '../../store/facts.ts';
import { writeDerivedLinks, type DerivedLinks } from '../../store/derived-links.ts';
import { judged, type Award, type Judgement, type Process } from './twin-evidence.ts';

const SAME_PROCESS_AS: DerivedLinks = {
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
/** What more processes than this of one buyer share is a word such as “Services”, not a purchase. */
const MOST_ALIKE = 50;

type Pair = { one: Process; other: Process };
type Verdict = Pair & { judgement: Judgement };

/** Trivial references, such as a year or `1`, say nothing. */
const keysOf = ({ reference, title, buyerIds }: Process): string[] => {
  const named = normalised(title ?? '');
  const telling = reference && /\d/.test(reference) && reference.length >= 5 ? normalised(reference) : '';
  return buyerIds.flatMap((buyer) => [
    ...(telling ? [`${buyer} reference ${telling}`] : []),
    ...(named.length >= 10 ? [`${buyer} title ${named}`] : []),
  ]);
};

/** Pairs of different services that share buyer and reference, or buyer and title; each once. */
function pairsIn(processes: readonly Process[]): Pair[] {
  const groups = new Map<string, Process[]>();
  for (const process of processes)
    for (const key of keysOf(process)) groups.set(key, [...(groups.get(key) ?? []), process]);
  const pairs = new Map<string, Pair>();
  for (const alike of groups.values())
    if (alike.length <= MOST_ALIKE)
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

/** Finds purchases that two services announce, whatever the order in which they came. */
export async function deriveTwins(graph: Graph): Promise<void> {
  const pairs = pairsIn(await graph.read('processes-to-compare', {}));
  const awards = await awardsOf(graph, pairs);
  const verdicts = pairs.flatMap(({ one, other }) => {
    const judgement = judged(one, other, awards);
    return judgement ? [{ one, other, judgement }] : [];
  });
  const following = new FactSet();
  for (const { judgement, ...pair } of oneEach(verdicts)) {
    const [twin, counted] = inOrder(pair, awards);
    const values = { ...judgement, score: BigInt(judgement.score) };
    following.link('SAME_PROCESS_AS', [twin.id, counted.id], values);
  }
  await writeDerivedLinks(graph, [SAME_PROCESS_AS], following);
}
