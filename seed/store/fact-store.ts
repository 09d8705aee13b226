import { invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { StoredProperties } from '../../src/graph/columns.ts';
import type { Label, LinkKindOf } from '../../src/graph/model.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';
import { FactSet, type FactDifference, type LinkFact, type NodeFact } from './facts.ts';
import * as statements from './fact-statements.ts';
import { chunksOf } from '../values/chunks.ts';

/** Which labels and links a source states, so that its present state can be read back. */
export type FactScope = {
  source: string;
  labels: readonly Label[];
  links: readonly statements.LinkScope[];
  roles: Readonly<Partial<Record<Label, readonly Label[]>>>;
  /** Of which labels a version lists all there are: of one that it names and does not list it says nothing. */
  whole?: readonly Label[];
};

type StoredNode = { id: string; stored: StoredProperties };
type StoredLink = { fromId: string; toId: string; stored: StoredProperties };
type Kinds = Omit<FactScope, 'source' | 'whole'>;

function addNodes(
  facts: FactSet,
  kind: Pick<NodeFact, 'label' | 'roles'>,
  nodes: readonly StoredNode[],
): void {
  for (const { id, stored } of nodes) {
    const { id: _, ...values } = stored;
    facts.add({ ...kind, id, values, record: id });
  }
}

/** Adds links as they were read back; each belongs to the node it starts from. */
export function addLinks(
  facts: FactSet,
  { type, from: fromLabel, to: toLabel }: LinkKindOf,
  links: readonly StoredLink[],
): void {
  for (const { fromId: from, toId: to, stored: values } of links)
    facts.add({ type, fromLabel, from, toLabel, to, values, record: from });
}

/**
 * What the sample put where this source will write. Seen as held before, so that the difference takes over
 * what both know and removes the rest.
 */
export async function sampleFacts(graph: Graph, scope: FactScope): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    addNodes(
      facts,
      { label, roles: scope.roles[label] ?? [] },
      await graph.read(statements.sampleNodes(label), { source: scope.source }),
    );
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

async function read(scope: Kinds, { nodes, links }: Reading): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    addNodes(facts, { label, roles: scope.roles[label] ?? [] }, await nodes(label));
  for (const link of scope.links) addLinks(facts, link, await links(link));
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
