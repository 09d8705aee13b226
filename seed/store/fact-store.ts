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
      facts.node({ label, id, values, roles: scope.roles[label] ?? [], record: id });
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
      facts.node({ label, id, values, roles: scope.roles[label] ?? [], record: id });
    }
  for (const link of scope.links)
    for (const { fromId, toId, stored } of await graph.read<StoredLink>(links(link), params))
      facts.link({
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

/** Writes a difference within one transaction: links go before the nodes they hang on, and come after them. */
export async function writeDifference(tx: WriteTransaction, { nodes, links }: FactDifference): Promise<void> {
  for (const group of grouped(links.removed, linkGroup))
    await tx.run(statements.removeLinks(group[0]!.type, group[0]!.fromLabel, group[0]!.toLabel), {
      rows: group,
    });
  for (const group of grouped(nodes.removed, ({ label }) => label))
    await tx.run(statements.removeNodes(group[0]!.label), { rows: group.map(({ id }) => ({ id })) });
  for (const group of grouped([...nodes.created, ...nodes.updated], nodeGroup))
    await tx.run(statements.writeNodes(group[0]!.label, group[0]!.roles), {
      rows: group.map(({ id, values }) => ({ id, values })),
    });
  for (const group of grouped([...links.created, ...links.updated], linkGroup))
    await tx.run(statements.writeLinks(group[0]!.type, group[0]!.fromLabel, group[0]!.toLabel), {
      rows: group.map(({ from, to, values }) => ({ from, to, values })),
    });
}
