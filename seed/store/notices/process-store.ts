import type { Graph } from '../../../src/graph/graph.ts';
import type { Label } from '../../../src/graph/model.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import { seedStatement } from '../../catalogue.ts';
import type { Follow } from '../follow.ts';
import { differenceOf, FactSet, isEmpty, type FactDifference } from '../facts.ts';
import { storedProcesses, writeDifference, type FactScope } from '../fact-store.ts';
import { compiled } from './merge.ts';
import { unpacked, type Notice } from './notice.ts';
import type { Party } from './parties.ts';
import { processFacts, type Named } from './process-facts.ts';
import { RELEASES } from './releases.ts';

const link = (type: FactScope['links'][number]['type'], from: Label, to: Label) =>
  ({ type, from, to, owner: 'from' }) as const;

const SCOPE: Omit<FactScope, 'source'> = {
  labels: ['ContractingProcess', 'TenderLot', 'Award', 'Contract'],
  roles: {},
  links: [
    link('PART_OF', 'TenderLot', 'ContractingProcess'),
    link('RESULT_OF', 'Award', 'ContractingProcess'),
    link('FOR_LOT', 'Award', 'TenderLot'),
    link('CONTRACT_OF', 'Contract', 'ContractingProcess'),
    link('CONTRACT_FOR', 'Contract', 'Award'),
    link('AS_PRINTED', 'ContractingProcess', 'Mention'),
    link('AS_PRINTED', 'Award', 'Mention'),
  ],
};

const mentionId = ({ role, raw, identifiers }: Party): string =>
  [RELEASES, role, raw, ...identifiers].join('|');

function addPrinted(facts: FactSet, { label, id, party }: Named): void {
  facts.link({
    type: 'AS_PRINTED',
    fromLabel: label,
    from: id,
    toLabel: 'Mention',
    to: mentionId(party),
    record: id,
    values: { role: party.role, size: party.size },
  });
}

async function releasesOf(
  graph: Graph,
  notices: readonly Notice[],
): Promise<Map<string, Map<string, Notice['release']>>> {
  const ocids = [...new Set(notices.map(({ ocid }) => ocid))];
  const all = new Map<string, Map<string, Notice['release']>>(ocids.map((ocid) => [ocid, new Map()]));
  const held = await graph.read<{ id: string; ocid: string; content: string }>(
    seedStatement('notices-of-processes'),
    { ocids },
  );
  for (const { id, ocid, content } of held) all.get(ocid)!.set(id, unpacked(content));
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
    for (const one of named) {
      addPrinted(facts, one);
      parties.set(mentionId(one.party), one.party);
    }
    for (const node of facts.nodes.values()) stated.node(node);
    for (const one of facts.links.values()) stated.link(one);
  }
  const held = await storedProcesses(graph, SCOPE, [...all.keys()]);
  return { difference: differenceOf(held, stated), parties: [...parties.values()] };
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
  await tx.run(seedStatement('party-mentions-write'), { rows });
  await writeDifference(tx, difference);
  await follow.parties(tx, {
    processes: idsOf(difference, 'ContractingProcess'),
    awards: idsOf(difference, 'Award'),
  });
}
