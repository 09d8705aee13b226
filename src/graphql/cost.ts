import {
  getNamedType,
  type GraphQLField,
  isCompositeType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { isConnection, isListField, isNode, listSizeOf, pageSizeOf } from './list-size.ts';
import { fieldsByKey, type Operation, type SelectedField, type Source } from './selections.ts';

/** The composite fields of one place of an answer, and whether an object found there counts as a node. */
export type Shape = { weight: 0 | 1; fields: Map<string, Shape> };

/** What an operation asks for at most. */
export type Measure = {
  nodes: number;
  depth: number;
  introspectionDepth: number;
  aliases: number;
  rootFields: number;
  selections: number;
  shape: Shape;
};

/** Reading the schema touches no data, so it has a flat price and a depth of its own. */
const INTROSPECTION_NODES = new Map([
  ['__schema', 1_000],
  ['__type', 100],
]);

type Place = {
  sources: readonly Source[];
  /** How many objects may stand at this place. */
  objects: number;
  depth: number;
  introspection: boolean;
  /** Rows of a page, when the place is a connection. */
  page: number | undefined;
  isEdge: boolean;
  shape: Shape;
};

function fieldOf({ type, node }: SelectedField): GraphQLField<unknown, unknown> | undefined {
  const name = node.name.value;
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(type) ? undefined : type.getFields()[name];
}

type Child = { sources: Source[]; size: number; page: number | undefined; weight: 0 | 1; isEdge: boolean };

/** What stands under one field; null for a leaf. */
function childOf(selected: SelectedField, place: Place, operation: Operation): Child | null {
  const field = fieldOf(selected);
  const type = field && getNamedType(field.type);
  const set = selected.node.selectionSet;
  if (!field || !type || !set || !isCompositeType(type)) return null;
  const name = selected.node.name.value;
  const { variables } = operation;
  const isEdge = place.page !== undefined && name === 'edges';
  const isRow = (place.page !== undefined && name === 'nodes') || (place.isEdge && name === 'node');
  const size =
    isEdge || (isRow && !place.isEdge) ? (place.page ?? 1) : listSizeOf(field, selected.node, variables);
  const isItem = isRow || (!isEdge && isListField(field));
  return {
    sources: [{ type, set }],
    size,
    page: isConnection(type) ? pageSizeOf(field, selected.node, variables) : undefined,
    weight: isItem || (!isEdge && isNode(type)) ? 1 : 0,
    isEdge,
  };
}

const mostOf = (sizes: readonly number[]): number | undefined =>
  sizes.length > 0 ? Math.max(...sizes) : undefined;

/** Fields that share a response key become one place; where they differ, the dearest counts. */
const merged = (children: readonly Child[]): Child => ({
  sources: children.flatMap((child) => child.sources),
  size: Math.max(...children.map((child) => child.size)),
  page: mostOf(children.flatMap(({ page }) => page ?? [])),
  weight: children.some((child) => child.weight === 1) ? 1 : 0,
  isEdge: children.some((child) => child.isEdge),
});

function measureField(key: string, fields: readonly SelectedField[], walk: Walk): void {
  const { place, measure, operation, open } = walk;
  const depth = place.depth + 1;
  measure.selections += fields.length;
  for (const { node } of fields) if (node.alias) measure.aliases += 1;
  const price = INTROSPECTION_NODES.get(fields[0]?.node.name.value ?? '');
  const introspection = place.introspection || price !== undefined;
  if (introspection) measure.introspectionDepth = Math.max(measure.introspectionDepth, depth);
  else measure.depth = Math.max(measure.depth, depth);
  measure.nodes += place.introspection ? 0 : (price ?? 0);
  const children = fields.flatMap((field) => childOf(field, place, operation) ?? []);
  if (children.length === 0) return;
  const child = merged(children);
  const objects = introspection ? 0 : place.objects * child.size;
  const shape: Shape = { weight: introspection ? 0 : child.weight, fields: new Map() };
  measure.nodes += objects * shape.weight;
  place.shape.fields.set(key, shape);
  open.push({ ...child, objects, depth, introspection, shape });
}

type Walk = { place: Place; measure: Measure; operation: Operation; open: Place[] };

/** Stops counting where the answer can only be "too much"; keeps hostile documents cheap. */
const ENOUGH_SELECTIONS = 10_000;

/**
 * Counts what an operation asks for, before anything runs: fragments followed, variables known, no recursion.
 * Nodes are items of lists and things with an id; connections, edges and values such as money are free.
 * Counting ends when there are far too many selections, so nodes are then too few.
 * Not a library: those tried lose sizes that come in variables (docs/decisions/0016).
 */
export function measureOf(operation: Operation, root: Source): Measure {
  const shape: Shape = { weight: 0, fields: new Map() };
  const measure: Measure = {
    nodes: 0,
    depth: 0,
    introspectionDepth: 0,
    aliases: 0,
    rootFields: 0,
    selections: 0,
    shape,
  };
  const start = {
    sources: [root],
    objects: 1,
    depth: 0,
    introspection: false,
    page: undefined,
    isEdge: false,
    shape,
  };
  const open: Place[] = [start];
  for (let place = open.pop(); place && measure.selections <= ENOUGH_SELECTIONS; place = open.pop()) {
    const fields = fieldsByKey(place.sources, operation);
    if (place.depth === 0) measure.rootFields = fields.size;
    for (const [key, same] of fields) measureField(key, same, { place, measure, operation, open });
  }
  measure.nodes = Math.min(measure.nodes, Number.MAX_SAFE_INTEGER);
  return measure;
}

/** The nodes an answer holds, by the same rule, visiting only its objects. */
export function nodesIn(data: unknown, shape: Shape): number {
  let nodes = 0;
  const open: [unknown, Shape][] = [[data, shape]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, at] = next;
    if (Array.isArray(value)) for (const item of value) open.push([item, at]);
    else if (typeof value === 'object' && value !== null) {
      nodes += at.weight;
      for (const [key, child] of at.fields) open.push([Reflect.get(value, key), child]);
    }
  }
  return nodes;
}
