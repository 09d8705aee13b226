import { invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import type { Label } from '../../src/graph/model.ts';
import type { Params } from '../../src/graph/rows.ts';
import type { Statement } from '../../src/graph/statement.ts';
import type { WriteTransaction } from '../../src/graph/writer.ts';
import { FactSet, type FactDifference, type LinkFact, type NodeFact, type Values } from './facts.ts';
import * as statements from './fact-statements.ts';
import { chunksOf } from '../values/chunks.ts';

/** Which labels and links a source states, so that its present state can be read back. */
export type FactScope = {
  source: string;
  labels: readonly Label[];
  links: readonly statements.LinkScope[];
  roles: Readonly<Partial<Record<Label, readonly Label[]>>>;
};

type Stored = { id: string; stored: Values };
type StoredLink = { fromId: string; toId: string; stored: Values };

/**
 * What the sample put where this source will write. Seen as held before, so that the difference takes over
 * what both know and removes the rest.
 */
export async function sampleFacts(graph: Graph, scope: FactScope): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    for (const { id, stored } of await graph.read<Stored>(statements.sampleNodes(label), {
      source: scope.source,
    })) {
      const { id: _, ...values } = stored;
      facts.add({ label, id, values, roles: scope.roles[label] ?? [], record: id });
    }
  return facts;
}

/** What is read back: by which statements, for which parameters. */
type Reading = {
  nodes: (label: Label) => Statement;
  links: (link: statements.LinkScope) => Statement;
  params: Params;
};

/** What the graph holds of one source, in the form of what the source states. */
export const storedFacts = (graph: Graph, scope: FactScope): Promise<FactSet> =>
  read(graph, scope, {
    nodes: statements.nodesOfSource,
    links: statements.linksOfSource,
    params: { source: scope.source },
  });

/** What the graph holds of some contracting processes, in the form of what their releases state. */
export const storedProcesses = (
  graph: Graph,
  scope: Omit<FactScope, 'source'>,
  ocids: readonly string[],
): Promise<FactSet> =>
  read(graph, scope, {
    nodes: statements.nodesOfProcesses,
    links: statements.linksOfProcesses,
    params: { ocids },
  });

async function read(
  graph: Graph,
  scope: Omit<FactScope, 'source'>,
  { nodes, links, params }: Reading,
): Promise<FactSet> {
  const facts = new FactSet();
  for (const label of scope.labels)
    for (const { id, stored } of await graph.read<Stored>(nodes(label), params)) {
      const { id: _, ...values } = stored;
      facts.add({ label, id, values, roles: scope.roles[label] ?? [], record: id });
    }
  for (const link of scope.links)
    for (const { fromId, toId, stored } of await graph.read<StoredLink>(links(link), params))
      facts.add({
        type: link.type,
        fromLabel: link.from,
        from: fromId,
        toLabel: link.to,
        to: toId,
        values: stored,
        record: fromId,
      });
  return facts;
}

const ROWS_A_STATEMENT = 2_000;

function grouped<F>(facts: readonly F[], keyOf: (fact: F) => string): F[][] {
  const groups = Map.groupBy(facts, keyOf);
  return [...groups.values()].flatMap((group) => [...chunksOf(group, ROWS_A_STATEMENT)]);
}

const nodeGroup = ({ label, roles }: NodeFact): string => [label, ...roles].join(' ');
const linkGroup = ({ type, fromLabel, toLabel }: LinkFact): string => `${type} ${fromLabel} ${toLabel}`;

async function matched(tx: WriteTransaction, statement: Statement, rows: readonly object[]): Promise<number> {
  const [counted] = await tx.run<{ matched: number }>(statement, { rows });
  return counted?.matched ?? 0;
}

/** What is to be there must be there: a link whose end is missing has been told and taken out before. */
async function writeAll(tx: WriteTransaction, statement: Statement, rows: readonly object[]): Promise<void> {
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
