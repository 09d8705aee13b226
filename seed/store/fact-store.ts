import { invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Label, RoleLabel } from '../../src/graph/model.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';
import {
  FactSet,
  type FactDifference,
  type LinkFact,
  type NodeFact,
  type StoredLink,
  type StoredNode,
} from './facts.ts';
import * as statements from './fact-statements.ts';
import { chunksOf } from '../values/chunks.ts';

/** Which labels and links a source states, so that its present state can be read back. */
export type FactScope = {
  source: string;
  labels: readonly Label[];
  links: readonly statements.LinkScope[];
  roles: Readonly<{ [L in Label]?: L extends 'Organisation' ? readonly RoleLabel[] : never }>;
  /** Of which labels a version lists all there are: of one that it names and does not list it says nothing. */
  whole?: readonly Label[];
};

type Kinds = Omit<FactScope, 'source' | 'whole'>;

/**
 * What the sample put where this source will write. Seen as held before, so that the difference takes over
 * what both know and removes the rest.
 */
export async function sampleFacts(graph: Graph, scope: FactScope): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    for (const node of await graph.read(statements.sampleNodes(label), { source: scope.source }))
      facts.storedNode({ label, roles: scope.roles[label] ?? [] }, node);
  return facts;
}

/** How the nodes of a label and the links of a kind are read back. */
type Reading = {
  nodes: (label: Label) => Promise<StoredNode[]>;
  links: (link: statements.LinkScope) => Promise<StoredLink[]>;
};

/** What the graph holds of one source, in the form of what the source states. */
export const storedFacts = (graph: Graph, scope: FactScope): Promise<FactSet> =>
  read(scope, {
    nodes: (label) => graph.read(statements.nodesOfSource(label), { source: scope.source }),
    links: (link) => graph.read(statements.linksOfSource(link), { source: scope.source }),
  });

/** What the graph holds of some contracting processes, in the form of what their releases state. */
export const storedProcesses = (graph: Graph, scope: Kinds, ocids: readonly string[]): Promise<FactSet> =>
  read(scope, {
    nodes: (label) => graph.read(statements.nodesOfProcesses(label), { ocids }),
    links: (link) => graph.read(statements.linksOfProcesses(link), { ocids }),
  });

/** What the graph holds of some organisations by one source: themselves, and what they are linked to. */
export async function storedOrganisations(
  graph: Graph,
  { source, links, roles }: FactScope,
  ids: readonly string[],
): Promise<FactSet> {
  const facts = new FactSet();
  const own = { label: 'Organisation', roles: roles.Organisation ?? [] } as const;
  for (const node of await graph.read(statements.ownOrganisations, { ids, source }))
    facts.storedNode(own, node);
  for (const kind of links) {
    const { to } = kind;
    if (kind.owner === 'to')
      for (const node of await graph.read(statements.nodesOfOrganisations(kind), { ids, source }))
        facts.storedNode({ label: to, roles: [] }, node);
    for (const link of await graph.read(statements.linksOfOrganisations(kind), { ids, source }))
      facts.storedLink(kind, link);
  }
  return facts;
}

async function read(scope: Kinds, { nodes, links }: Reading): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    for (const node of await nodes(label)) facts.storedNode({ label, roles: scope.roles[label] ?? [] }, node);
  for (const kind of scope.links) for (const link of await links(kind)) facts.storedLink(kind, link);
  return facts;
}

const ROWS_A_STATEMENT = 2_000;

function grouped<F>(facts: readonly F[], keyOf: (fact: F) => string): F[][] {
  const groups = Map.groupBy(facts, keyOf);
  return [...groups.values()].flatMap((group) => [...chunksOf(group, ROWS_A_STATEMENT)]);
}

const nodeGroup = ({ label, roles }: NodeFact): string => [label, ...roles].join(' ');
const linkGroup = ({ type, fromLabel, toLabel }: LinkFact): string => `${type} ${fromLabel} ${toLabel}`;

async function matched(
  tx: WriteTransaction,
  statement: statements.WritesRows,
  rows: readonly object[],
): Promise<number> {
  const [counted] = await tx.run(statement, { rows });
  return counted?.matched ?? 0;
}

/** What is to be there must be there: a link whose end is missing has been told and taken out before. */
async function writeAll(
  tx: WriteTransaction,
  statement: statements.WritesRows,
  rows: readonly object[],
): Promise<void> {
  const count = await matched(tx, statement, rows);
  invariant(count === rows.length, `${statement.name} writes ${rows.length} rows, not ${count}`);
}

/**
 * Writes a difference within one transaction: links go before the nodes they hang on, and come after them. What is
 * gone already need not be removed.
 */
export async function writeDifference(tx: WriteTransaction, { nodes, links }: FactDifference): Promise<void> {
  for (const group of grouped(links.removed, linkGroup)) {
    const { type, fromLabel, toLabel } = group[0]!;
    const rows = group.map(({ from, to }) => ({ from, to }));
    await matched(tx, statements.removeLinks(type, fromLabel, toLabel), rows);
  }
  for (const group of grouped(nodes.removed, ({ label }) => label)) {
    const rows = group.map(({ id }) => ({ id }));
    await matched(tx, statements.removeNodes(group[0]!.label), rows);
  }
  for (const group of grouped([...nodes.created, ...nodes.updated], nodeGroup)) {
    const { label, roles } = group[0]!;
    const rows = group.map(({ id, values }) => ({ id, values }));
    await writeAll(tx, statements.writeNodes(label, roles), rows);
  }
  for (const group of grouped([...links.created, ...links.updated], linkGroup)) {
    const { type, fromLabel, toLabel } = group[0]!;
    const rows = group.map(({ from, to, values }) => ({ from, to, values }));
    await writeAll(tx, statements.writeLinks(type, fromLabel, toLabel), rows);
  }
}
