import { canonicalJson } from '../../../src/canonical-json.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { Label } from '../../../src/graph/model.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { Follow } from '../follow.ts';
import {
  differenceOf,
  FactSet,
  isEmpty,
  type FactDifference,
  type LinkFact,
  type NodeFact,
} from '../facts.ts';
import { takeUnlinked, type Unlinked } from '../link-ends.ts';
import { storedProcesses, writeDifference, type FactScope } from '../fact-store.ts';
import { ordered } from './merge.ts';
import { unpacked, type Notice } from './notice.ts';
import type { Party } from './parties.ts';
import { processFacts } from './process-facts.ts';
import { RELEASES } from './releases.ts';
import { bySameProcess } from './same-process.ts';

const SCOPE: Omit<FactScope, 'source'> = {
  labels: ['ContractingProcess', 'TenderLot', 'Award', 'Contract'],
  roles: {},
  links: [
    { type: 'PART_OF', from: 'TenderLot', to: 'ContractingProcess', owner: 'from' },
    { type: 'RESULT_OF', from: 'Award', to: 'ContractingProcess', owner: 'from' },
    { type: 'FOR_LOT', from: 'Award', to: 'TenderLot', owner: 'from' },
    { type: 'CONTRACT_OF', from: 'Contract', to: 'ContractingProcess', owner: 'from' },
    { type: 'CONTRACT_FOR', from: 'Contract', to: 'Award', owner: 'from' },
    { type: 'ANNOUNCES', from: 'Notice', to: 'ContractingProcess', owner: 'from' },
    { type: 'AS_PRINTED', from: 'ContractingProcess', to: 'Mention', owner: 'from' },
    { type: 'AS_PRINTED', from: 'Award', to: 'Mention', owner: 'from' },
  ],
};

/** A release with the notices that are it. */
type Announced = { release: Notice['release']; notices: string[] };
/** A release and the day of the last file it stands in. */
type Held = { release: Notice['release']; lastSeen: string };
/** Notices of one file, and the day that describes. */
type Told = { notices: readonly Notice[]; asAt: string };

const mentionId = ({ role, raw, identifiers }: Party): string =>
  [RELEASES, role, raw, ...identifiers].join('|');

/** The later of two days; what is of no day is before all. */
const later = (one: string, other: string): string =>
  [one, other]
    .filter((day) => /^\d/.test(day))
    .toSorted()
    .at(-1) ?? '';

async function releasesOf(graph: Graph, { notices, asAt }: Told): Promise<Map<string, Map<string, Held>>> {
  const ocids = [...new Set(notices.map(({ ocid }) => ocid))];
  const all = new Map<string, Map<string, Held>>(ocids.map((ocid) => [ocid, new Map()]));
  const stored = await graph.read('notices-of-processes', { ocids });
  for (const { id, ocid, content, lastSeen } of stored)
    all.get(ocid)!.set(id, { release: unpacked(content), lastSeen: lastSeen ?? '' });
  for (const { id, ocid, release } of notices) {
    const lastSeen = later(all.get(ocid)!.get(id)?.lastSeen ?? '', asAt);
    all.get(ocid)!.set(id, { release, lastSeen });
  }
  return all;
}

/** The releases of one ocid in their order, each with its notices: the same release may be several. */
function inTurn(held: ReadonlyMap<string, Held>): Announced[] {
  const alike = Map.groupBy(held, ([, { release }]) => canonicalJson(release)).values();
  const announced = new Map(
    [...alike].map((same) => [
      same[0]![1].release,
      {
        notices: same.map(([id]) => id),
        lastSeen: same.map(([, { lastSeen }]) => lastSeen).reduce(later),
      },
    ]),
  );
  return ordered([...announced.keys()], (release) => announced.get(release)!.lastSeen).map((release) => ({
    release,
    notices: announced.get(release)!.notices,
  }));
}

/** What the releases of one process state, whom they name among it; what they do not state is added to `unstated`. */
function factsOf(
  { id, ocid, releases }: { id: string; ocid: string; releases: readonly Announced[] },
  { parties, unstated }: { parties: Map<string, Party>; unstated: string[] },
): (NodeFact | LinkFact)[] {
  const {
    facts,
    named,
    unstated: its,
  } = processFacts(
    releases.map(({ release }) => release),
    { id, ocid },
  );
  unstated.push(...its.map((one) => `${one} of ${id}`));
  for (const notice of releases.flatMap(({ notices }) => notices)) facts.link('ANNOUNCES', [notice, id]);
  for (const { label, id: from, party } of named) {
    const { role, size, sizeMethod, vcse, part } = party;
    const { valueE4: partE4 = null, valueStated: partStated = null, currency: partCurrency = null } = part;
    const stated = { role, size, sizeMethod, vcse, partE4, partStated, partCurrency };
    facts.link('AS_PRINTED', [[label, from], mentionId(party)], stated);
    parties.set(mentionId(party), party);
  }
  return [...facts.nodes.values(), ...facts.links.values()];
}

/** What a batch of new notices changes: facts of their processes, the names these print, and what links to nothing. */
export type ProcessChange = {
  difference: FactDifference;
  parties: Party[];
  /** By the OCID of each process that was compiled. */
  unlinked: ReadonlyMap<string, readonly Unlinked[]>;
  /** By the same: awards and contracts that no notice states, each in words. */
  unstated: ReadonlyMap<string, readonly string[]>;
};

const OF_PROCESSES = new Set(SCOPE.labels);

/** Compiles the processes that notices of a file speak of from all their notices, and compares with what is held. */
export async function processChange(graph: Graph, told: Told): Promise<ProcessChange> {
  const stated = new FactSet();
  const parties = new Map<string, Party>();
  const unlinked = new Map<string, readonly Unlinked[]>();
  const unstated = new Map<string, readonly string[]>();
  const all = await releasesOf(graph, told);
  for (const [ocid, held] of all) {
    const facts = new FactSet();
    const missing: string[] = [];
    for (const [id, releases] of bySameProcess(ocid, inTurn(held)))
      for (const fact of factsOf({ id, ocid, releases }, { parties, unstated: missing })) facts.add(fact);
    unstated.set(ocid, missing);
    unlinked.set(ocid, takeUnlinked(facts, OF_PROCESSES));
    for (const fact of [...facts.nodes.values(), ...facts.links.values()]) stated.add(fact);
  }
  const stored = await storedProcesses(graph, SCOPE, [...all.keys()]);
  return { difference: differenceOf(stored, stated), parties: [...parties.values()], unlinked, unstated };
}

const idsOf = ({ nodes, links }: FactDifference, label: Label): string[] => [
  ...new Set([
    ...[...nodes.created, ...nodes.updated].filter((node) => node.label === label).map(({ id }) => id),
    ...[...links.created, ...links.updated, ...links.removed]
      .filter(({ type, fromLabel }) => type === 'AS_PRINTED' && fromLabel === label)
      .map(({ from }) => from),
  ]),
];

/** Names that are printed on other days now, or no more. */
const namesOf = ({ difference: { links }, parties }: ProcessChange): string[] => [
  ...new Set([
    ...parties.map(mentionId),
    ...links.removed.filter(({ type }) => type === 'AS_PRINTED').map(({ to }) => to),
  ]),
];

/** Writes a change within the transaction that writes its notices. */
export async function writeProcessChange(
  tx: WriteTransaction,
  change: ProcessChange,
  follow: Pick<Follow, 'parties' | 'gone'>,
): Promise<void> {
  const { difference, parties } = change;
  if (isEmpty(difference)) return;
  const rows = parties.map((party) => ({
    id: mentionId(party),
    versionId: RELEASES,
    role: party.role,
    raw: party.raw,
    identifiers: party.identifiers,
  }));
  await tx.run('party-mentions-write', { rows });
  const gone = difference.nodes.removed.filter(({ label }) => label === 'ContractingProcess');
  await follow.gone(
    tx,
    gone.map(({ id }) => id),
  );
  await writeDifference(tx, difference);
  await tx.run('party-mentions-due', { ids: namesOf(change) });
  await follow.parties(tx, {
    processes: idsOf(difference, 'ContractingProcess'),
    awards: idsOf(difference, 'Award'),
  });
}
