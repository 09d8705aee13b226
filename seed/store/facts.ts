import { isDeepStrictEqual } from 'node:util';
import { invariant } from '../../src/errors.ts';
import {
  RELATIONSHIPS,
  type EndLabel,
  type Label,
  type LinkValues,
  type NodeValues,
  type RelationshipType,
} from '../../src/graph/model.ts';

export type Value = string | bigint | boolean | readonly string[] | readonly bigint[];
export type Values = Readonly<Record<string, Value | null | undefined>>;

type Identified = Values & { readonly id: string };

/** A node, with the role labels its source adds. `record` is the source record that owns it. */
export type NodeFact = { label: Label; id: string; roles: readonly Label[]; values: Values; record: string };
/** A relationship between nodes named by label and id; it belongs to the record of the node it starts from. */
export type LinkFact = {
  type: RelationshipType;
  fromLabel: Label;
  from: string;
  toLabel: Label;
  to: string;
  values: Values;
  record: string;
};

/** An end of a link: an id, and the label too where the model allows several. */
type End<T extends RelationshipType, Side extends 'from' | 'to'> = '*' extends (typeof RELATIONSHIPS)[T][Side]
  ? readonly [EndLabel<T, Side>, string]
  : string;
/** Also a value that is no literal may have no property that the model does not know. */
type Only<V, Known> = V & Record<Exclude<keyof V, keyof Known>, never>;
/** Values may be left out where the model requires none. */
type Given<V, Known> = Partial<Known> extends Known ? [values?: Only<V, Known>] : [values: Only<V, Known>];

function labelled(named: Label | '*', end: string | readonly [Label, string]): readonly [Label, string] {
  if (typeof end !== 'string') return end;
  invariant(named !== '*', 'an end that may have several labels is given with its own');
  return [named, end];
}

/** Everything a source states, by key, so that two states of it can be compared. */
export class FactSet {
  readonly nodes = new Map<string, NodeFact>();
  readonly links = new Map<string, LinkFact>();

  /** States a node; its record is the node itself unless another is named. */
  node<L extends Label, V extends NodeValues<L> & Identified>(
    label: L,
    values: Only<V, NodeValues<L>>,
    about: { record?: string; roles?: readonly Label[] } = {},
  ): void {
    const { id, ...others }: Identified = values;
    this.add({ label, id, roles: about.roles ?? [], values: others, record: about.record ?? id });
  }

  /** States a link. It belongs to the record of the node it starts from, if that was stated before. */
  link<T extends RelationshipType, V extends LinkValues<T>>(
    type: T,
    ends: readonly [End<T, 'from'>, End<T, 'to'>],
    ...[values]: Given<V, LinkValues<T>>
  ): void {
    const [fromLabel, from] = labelled(RELATIONSHIPS[type].from, ends[0]);
    const [toLabel, to] = labelled(RELATIONSHIPS[type].to, ends[1]);
    const record = this.nodes.get(`${fromLabel} ${from}`)?.record ?? from;
    this.add({ type, fromLabel, from, toLabel, to, values: values ?? {}, record });
  }

  /** Takes a fact over from another set, or from the graph. */
  add(fact: NodeFact | LinkFact): void {
    const values = present(fact.values);
    if ('label' in fact) this.nodes.set(`${fact.label} ${fact.id}`, { ...fact, values });
    else this.links.set(`${fact.type} ${fact.from} ${fact.to}`, { ...fact, values });
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
    const stored = before.get(key);
    if (!stored) created.push(fact);
    else if (isDeepStrictEqual(stored.values, fact.values)) unchanged += 1;
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
