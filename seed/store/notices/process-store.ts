import type { Graph } from '../../../src/graph/graph.ts';
import type { Label } from '../../../src/graph/model.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { Follow } from '../follow.ts';
import { differenceOf, FactSet, isEmpty, type FactDifference } from '../facts.ts';
import { storedProcesses, writeDifference, type FactScope } from '../fact-store.ts';
import { compiled } from './merge.ts';
import { unpacked, type Notice } from './notice.ts';
import type { Party } from './parties.ts';
import { processFacts } from './process-facts.ts';
import { RELEASES } from './releases.ts';

const SCOPE: Omit<FactScope, 'source'> = {
  labels: ['ContractingProcess', 'TenderLot', 'Award', 'Contract'],
  roles: {},
  links: [
    { type: 'PART_OF', from: 'TenderLot', to: 'ContractingProcess', owner: 'from' },
    { type: 'RESULT_OF', from: 'Award', to: 'ContractingProcess', owner: 'from' },
    { type: 'FOR_LOT', from: 'Award', to: 'TenderLot', owner: 'from' },
    { type: 'CONTRACT_OF', from: 'Contract', to: 'ContractingProcess', owner: 'from' },
    { type: 'CONTRACT_FOR', from: 'Contract', to: 'Award', owner: 'from' },
    { type: 'AS_PRINTED', from: 'ContractingProcess', to: 'Mention', owner: 'from' },
    { type: 'AS_PRINTED', from: 'Award', to: 'Mention', owner: 'from' },
  ],
};

const mentionId = ({ role, raw, identifiers }: Party): string =>
  [RELEASES, role, raw, ...identifiers].join('|');

async function releasesOf(
  graph: Graph,
  notices: readonly Notice[],
): Promise<Map<string, Map<string, Notice['release']>>> {
  const ocids = [...new Set(notices.map(({ ocid }) => ocid))];
  const all = new Map<string, Map<string, Notice['release']>>(ocids.map((ocid) => [ocid, new Map()]));
  const stored = await graph.read('notices-of-processes', { ocids });
  for (const { id, ocid, content } of stored) all.get(ocid)!.set(id, unpacked(content));
  for (const { id, ocid, release } of notices) all.get(ocid)!.set(id, release);
  return all;
}

/** What a batch of new notices changes: facts of their processes, and the names these print. */
export type ProcessChange = { difference: FactDifference; parties: Party[] };

/** Compiles the processes that new notices speak of from all their notices, and compares with what is held. */
export async function processChange(graph: Graph, notices: readonly Notice[]): Promise<ProcessChange> {
  const stated = new FactSet();
  const parties = new Map<string, Party>();
  const all = await releasesOf(graph, notices);
  for (const [ocid, releases] of all) {
    const { facts, named } = processFacts(compiled([...releases.values()]), ocid);
    for (const { label, id, party } of named) {
      const { role, size } = party;
      facts.link('AS_PRINTED', [[label, id], mentionId(party)], { role, size });
      parties.set(mentionId(party), party);
    }
    for (const fact of [...facts.nodes.values(), ...facts.links.values()]) stated.add(fact);
  }
  const stored = await storedProcesses(graph, SCOPE, [...all.keys()]);
  return { difference: differenceOf(stored, stated), parties: [...parties.values()] };
}

const idsOf = ({ nodes, links }: FactDifference, label: Label): string[] => [
  ...new Set([
    ...[...nodes.created, ...nodes.updated].filter((node) => node.label === label).map(({ id }) => id),
    ...[...links.created, ...links.updated, ...links.removed]
      .filter(({ type, fromLabel }) => type === 'AS_PRINTED' && fromLabel === label)
      .map(({ from }) => from),
  ]),
];

/** Writes a change within the transaction that writes its notices. */
export async function writeProcessChange(
  tx: WriteTransaction,
  { difference, parties }: ProcessChange,
  follow: Pick<Follow, 'parties'>,
): Promise<void> {
  if (isEmpty(difference)) return;
  const rows = parties.map((party) => ({
    id: mentionId(party),
    versionId: RELEASES,
    role: party.role,
    raw: party.raw,
    identifiers: party.identifiers,
  }));
  await tx.run('party-mentions-write', { rows });
  await writeDifference(tx, difference);
  await follow.parties(tx, {
    processes: idsOf(difference, 'ContractingProcess'),
    awards: idsOf(difference, 'Award'),
  });
}
