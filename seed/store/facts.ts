import { isDeepStrictEqual } from 'node:util';
import { invariant } from '../../src/errors.ts';
import type { StoredProperties } from '../../src/graph/columns.ts';
import {
  RELATIONSHIPS,
  type EndLabel,
  type Label,
  type LinkKindOf,
  type LinkValues,
  type NodeValues,
  type RelationshipType,
  type RoleLabel,
} from '../../src/graph/model.ts';

export type Value = string | bigint | boolean | readonly string[] | readonly bigint[];
export type Values = Readonly<Record<string, Value | null | undefined>>;

/** What tells nodes apart; a label has no blank in it. */
export const nodeKey = (label: Label, id: string): string => `${label} ${id}`;

/** The same of links, whose ends may have blanks in their ids. */
const linkKey = ({ type, fromLabel, from, toLabel, to }: Link): string =>
  `${type} ${nodeKey(fromLabel, from)}\0${nodeKey(toLabel, to)}`;

type Identified = Values & { readonly id: string };

/** For the compiler alone: no literal is a fact, so that nothing gets by what `node` and `link` ask for. */
declare const STATED: unique symbol;
type Stated = { readonly [STATED]: true };

type Node = { label: Label; id: string; roles: readonly RoleLabel[]; values: Values; record: string };
type Link = {
  type: RelationshipType;
  fromLabel: Label;
  from: string;
  toLabel: Label;
  to: string;
  values: Values;
  record: string;
};
/** A node, with the role labels its source adds. `record` is the source record that owns it. */
export type NodeFact = Node & Stated;
/** A relationship between nodes named by label and id; it belongs to the record of the node it starts from. */
export type LinkFact = Link & Stated;

/** A node and a link as they are read back. */
export type StoredNode = { id: string; stored: StoredProperties };
export type StoredLink = { fromId: string; toId: string; stored: StoredProperties };

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
    about: { record?: string; roles?: L extends 'Organisation' ? readonly RoleLabel[] : never } = {},
  ): void {
    const { id, ...others }: Identified = values;
    this.#put({ label, id, roles: about.roles ?? [], values: others, record: about.record ?? id });
  }

  /** States a link. It belongs to the record of the node it starts from, if that was stated before. */
  link<T extends RelationshipType, V extends LinkValues<T>>(
    type: T,
    ends: readonly [End<T, 'from'>, End<T, 'to'>],
    ...[values]: Given<V, LinkValues<T>>
  ): void {
    const [fromLabel, from] = labelled(RELATIONSHIPS[type].from, ends[0]);
    const [toLabel, to] = labelled(RELATIONSHIPS[type].to, ends[1]);
    const record = this.nodes.get(nodeKey(fromLabel, from))?.record ?? from;
    this.#put({ type, fromLabel, from, toLabel, to, values: values ?? {}, record });
  }

  /** Whether a node was stated. */
  has(label: Label, id: string): boolean {
    return this.nodes.has(nodeKey(label, id));
  }

  /** The node a link starts from, if that was stated as well. */
  startOf({ fromLabel, from }: Link): NodeFact | undefined {
    return this.nodes.get(nodeKey(fromLabel, from));
  }

  /** Takes over a node as the graph holds it, a record of its own. What it holds was stated once. */
  storedNode({ label, roles }: Pick<Node, 'label' | 'roles'>, { id, stored }: StoredNode): void {
    const { id: _, ...values } = stored;
    this.#put({ label, id, roles, values, record: id });
  }

  /** Takes over a link as the graph holds it; it belongs to the node it starts from. */
  storedLink({ type, from: fromLabel, to: toLabel }: LinkKindOf, stored: StoredLink): void {
    const { fromId: from, toId: to, stored: values } = stored;
    this.#put({ type, fromLabel, from, toLabel, to, values, record: from });
  }

  /** Takes a fact over from another set. */
  add(fact: NodeFact | LinkFact): void {
    this.#put(fact);
  }

  #put(fact: Node | Link): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where facts are made
    const stated = { ...fact, values: present(fact.values) } as NodeFact | LinkFact;
    if ('label' in stated) this.nodes.set(nodeKey(stated.label, stated.id), stated);
    else this.links.set(linkKey(stated), stated);
  }
}

/** Null and undefined are both “not stated”: Neo4j stores neither. */
const present = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export type Difference<F> = Readonly<{
  created: readonly F[];
  updated: readonly F[];
  removed: readonly F[];
  unchanged: number;
}>;

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
