import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isConnection } from '../graphql/list-size.ts';
import { questionRefused } from './refusal.ts';

/** What a cell holds: `number` cells stay numbers in every format; `list` is several texts in one cell. */
export type CellKind = 'text' | 'number' | 'boolean' | 'list';
/**
 * A column: `type` is the GraphQL type of one value, such as Decimal; `meaning` what the schema says of the field. Both
 * are absent where no schema describes it.
 */
export type Column = { name: string; kind: CellKind; type?: string; meaning?: string; part?: PartOf };
/** What tells a thing from others of its type, or names it; columns of one `place` are of one thing. */
export type PartOf = { type: string; field: 'id' | 'slug' | 'name'; place: string };

type Leaf = { path: readonly string[]; column: string };
/** One level of the chain of lists: the scalars beside it, and the next list below it. */
export type Level = { leaves: Leaf[]; list: List | null };
/** The next list: the field that is one, and the connection it is a page of, if it is. */
type List = { path: readonly string[]; node: FieldNode; within: FieldNode | null; level: Level };

/** How an answer becomes rows. `page` is where the answer says whether there is more. */
export type RowPlan = { columns: Column[]; root: Level; page: readonly string[] | null };

/** Relay's wrapping, which no column is named after. */
const WRAPPERS = new Set(['edges', 'node', 'nodes']);
/** About the answer, not part of its rows. */
const ABOUT = new Set(['pageInfo', 'warnings']);
const NUMBERS = new Set(['Int', 'Float', 'Decimal', 'Share']);

type Found = { path: readonly string[]; node: FieldNode; column: Column };

function kindOf(type: GraphQLOutputType): CellKind {
  if (isListType(getNullableType(type))) return 'list';
  const { name } = getNamedType(type);
  return NUMBERS.has(name) ? 'number' : name === 'Boolean' ? 'boolean' : 'text';
}

/** A field of a type by its name; what is asked of the schema itself is none. */
function fieldOf(
  parent: GraphQLNamedType | null | undefined,
  node: FieldNode,
): GraphQLField<unknown, unknown> {
  const name = node.name.value;
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const found = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!found)
    throw questionRefused('A question asks for data, not for the schema.', { node, says: 'leave it out' });
  return found;
}

/** The column's part of a thing that can be asked about; none for anything else. */
function partOf(type: string | undefined, field: string, place: readonly string[]): { part?: PartOf } {
  const is = (['id', 'slug', 'name'] as const).find((one) => one === field);
  return type !== undefined && is ? { part: { type, field: is, place: place.join('.') } } : {};
}

/** Where the planner stands: the selections of one place, their type, and the path from the list above and from the root. */
type Place = {
  set: SelectionSetNode;
  parent: GraphQLNamedType | null | undefined;
  path: readonly string[];
  above: readonly string[];
  within: FieldNode | null;
};

class Planner {
  readonly found: Found[] = [];
  page: readonly string[] | null = null;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema, fragments: readonly FragmentDefinitionNode[]) {
    this.#schema = schema;
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  collect(level: Level, place: Place): void {
    for (const selection of place.set.selections) this.#selection(level, place, selection);
  }

  /** A fragment stands for its fields: what an answer has not is null in its row. */
  #selection(level: Level, place: Place, selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) return this.#field(level, place, selection);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value)! : selection;
    const condition = fragment.typeCondition?.name.value;
    const parent = condition === undefined ? place.parent : this.#schema.getType(condition);
    this.collect(level, { ...place, parent, set: fragment.selectionSet });
  }

  #field(level: Level, { parent, ...at }: Place, node: FieldNode): void {
    const field = fieldOf(parent, node);
    const path = [...at.path, node.alias?.value ?? node.name.value];
    if (ABOUT.has(node.name.value)) {
      if (node.name.value === 'pageInfo') this.page = [...at.above, ...path];
      return;
    }
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return this.#leaf(level, { node, field, path, above: at.above, parent });
    const place = { set: node.selectionSet!, parent: named, path, above: at.above, within: node };
    if (isListType(getNullableType(field.type)))
      this.#list(level, { ...place, within: parent && isConnection(parent) ? at.within : null }, node);
    else this.collect(level, place);
  }

  /** The one list of a level: the same one may be named twice, as GraphQL has it. */
  #list(level: Level, place: Place, node: FieldNode): void {
    level.list ??= { path: place.path, node, within: place.within, level: { leaves: [], list: null } };
    if (level.list.path.join('.') !== place.path.join('.'))
      throw questionRefused(
        'Rows come of one chain of lists, and here two stand side by side: keep one of them, or ask two questions.',
        { node: level.list.node, says: `one list: ${level.list.path.join('.')}` },
        { node, says: `a second one beside it: ${place.path.join('.')}` },
      );
    this.collect(level.list.level, {
      ...place,
      path: [],
      within: node,
      above: [...place.above, ...place.path],
    });
  }

  #leaf(
    level: Level,
    {
      node,
      field: { type, description },
      path,
      above,
      parent,
    }: {
      node: FieldNode;
      field: GraphQLField<unknown, unknown>;
      path: readonly string[];
      above: readonly string[];
      parent: Place['parent'];
    },
  ): void {
    if (level.leaves.some((leaf) => leaf.path.join('.') === path.join('.'))) return;
    const column: Column = {
      name: path.at(-1)!,
      kind: kindOf(type),
      type: getNamedType(type).name,
      ...(description && { meaning: description }),
      ...partOf(parent?.name, node.name.value, [...above, ...path.slice(0, -1)]),
    };
    this.found.push({ path: [...above, ...path], node, column });
    level.leaves.push({
      path,
      get column() {
        return column.name;
      },
    });
  }
}

/** A column is named by its alias, or by its field where that is the only one so named, or else by its whole path. */
function nameColumns(found: readonly Found[]): Column[] {
  const counts = Map.groupBy(found, ({ column }) => column.name);
  for (const { path, node, column } of found)
    if (!node.alias && counts.get(column.name)!.length > 1)
      column.name = path.filter((key) => !WRAPPERS.has(key)).join('_');
  const proto = found.find(({ column }) => column.name === '__proto__');
  if (proto)
    throw questionRefused('No column can be called __proto__.', { node: proto.node, says: 'another name' });
  for (const [name, [one, other]] of Map.groupBy(found, ({ column }) => column.name))
    if (other)
      throw questionRefused(
        `Two columns would be called ${name.slice(0, 100)}: give one of them an alias of its own.`,
        { node: one!.node, says: 'one' },
        { node: other.node, says: 'another' },
      );
  return found.map(({ column }) => column);
}

/**
 * The rows a document gives.
 * @throws BuyergraphError BAD_USER_INPUT with a picture of where, when it would give rows of two kinds, columns of one
 * name, or none at all.
 */
export function rowPlanOf(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragments: readonly FragmentDefinitionNode[] = [],
): RowPlan {
  const planner = new Planner(schema, fragments);
  const root: Level = { leaves: [], list: null };
  const set = operation.selectionSet;
  planner.collect(root, { set, parent: schema.getQueryType(), path: [], above: [], within: null });
  if (planner.found.length === 0)
    throw questionRefused('This asks for nothing that could be a column of a row.', {
      node: operation,
      says: 'ask for a field here',
    });
  return { columns: nameColumns(planner.found), root, page: planner.page };
}

/** What stands at a path of an answer; null where the way to it ends. */
export const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : null),
    value,
  );

export type Row = Record<string, unknown>;

/** The rows of one answer: the scalars beside each list repeat on every row below it. */
export function* rowsOf(plan: RowPlan, data: unknown): Generator<Row> {
  yield* below(plan.root, data, {});
}

function* below(level: Level, value: unknown, above: Row): Generator<Row> {
  const row = { ...above };
  for (const { path, column } of level.leaves) row[column] = at(value, path) ?? null;
  if (!level.list) return void (yield row);
  const items = at(value, level.list.path);
  if (Array.isArray(items)) for (const item of items) yield* below(level.list.level, item, row);
}

export type PageState = { hasNextPage: boolean; endCursor: string | null };

/** Whether there is another page of the answer, and from where. */
export function pageStateOf({ page }: RowPlan, data: unknown): PageState {
  const [hasNextPage, endCursor] = ['hasNextPage', 'endCursor'].map((name) =>
    page ? at(data, [...page, name]) : null,
  );
  return { hasNextPage: hasNextPage === true, endCursor: typeof endCursor === 'string' ? endCursor : null };
}
