import { isDeepStrictEqual } from 'node:util';
import type { Label, RelationshipType } from '../../src/graph/model.ts';

export type Value = string | bigint | boolean | readonly string[];
export type Values = Readonly<Record<string, Value | null | undefined>>;

/** A node a source states, with the role labels it adds. `record` is the source record that owns it. */
export type NodeFact = { label: Label; id: string; roles: readonly Label[]; values: Values; record: string };
/** A relationship a source states, between nodes named by label and id. */
export type LinkFact = {
  type: RelationshipType;
  fromLabel: Label;
  from: string;
  toLabel: Label;
  to: string;
  values: Values;
  record: string;
};

/** Everything a source states, by key, so that two states of it can be compared. */
export class FactSet {
  readonly nodes = new Map<string, NodeFact>();
  readonly links = new Map<string, LinkFact>();

  node(fact: NodeFact): this {
    this.nodes.set(`${fact.label} ${fact.id}`, { ...fact, values: present(fact.values) });
    return this;
  }

  link(fact: LinkFact): this {
    this.links.set(`${fact.type} ${fact.from} ${fact.to}`, { ...fact, values: present(fact.values) });
    return this;
  }
}

/** Null and undefined are both “not stated”: Neo4j stores neither. */
const present = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export type Difference<F> = { created: F[]; updated: F[]; removed: F[]; unchanged: number };

function difference<F extends { values: Values }>(
  before: Map<string, F>,
  after: Map<string, F>,
): Difference<F> {
  const created: F[] = [];
  const updated: F[] = [];
  let unchanged = 0;
  for (const [key, fact] of after) {
    const held = before.get(key);
    if (!held) created.push(fact);
    else if (isDeepStrictEqual(held.values, fact.values)) unchanged += 1;
    else updated.push(fact);
  }
  return {
    created,
    updated,
    unchanged,
    removed: [...before].filter(([key]) => !after.has(key)).map(([, fact]) => fact),
  };
}

export type FactDifference = { nodes: Difference<NodeFact>; links: Difference<LinkFact> };

export const differenceOf = (before: FactSet, after: FactSet): FactDifference => ({
  nodes: difference(before.nodes, after.nodes),
  links: difference(before.links, after.links),
});

export const isEmpty = ({ nodes, links }: FactDifference): boolean =>
  [nodes, links].every(
    ({ created, updated, removed }) => created.length + updated.length + removed.length === 0,
  );
