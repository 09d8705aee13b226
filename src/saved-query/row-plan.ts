import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.ts';

/** What a cell holds: `number` cells stay numbers in every format; `list` is several texts in one cell. */
export type CellKind = 'text' | 'number' | 'boolean' | 'list';
export type Column = { name: string; kind: CellKind };

type Leaf = { path: readonly string[]; column: string };
/** One level of the chain of lists: the scalars beside it, and the next list below it. */
type Level = { leaves: Leaf[]; list: { path: readonly string[]; level: Level } | null };

/** How an answer becomes rows. `page` is where the answer says whether there is more. */
export type RowPlan = { columns: Column[]; root: Level; page: readonly string[] | null };

/** Relay's wrapping, which no column is named after. */
const WRAPPERS = new Set(['edges', 'node', 'nodes']);
/** About the answer, not part of its rows. */
const ABOUT = new Set(['pageInfo', 'warnings']);
const NUMBERS = new Set(['Int', 'Float', 'Decimal', 'Share']);

type Found = { path: readonly string[]; alias: boolean; column: Column };

function kindOf(type: GraphQLOutputType): CellKind {
  if (isListType(getNullableType(type))) return 'list';
  const { name } = getNamedType(type);
  return NUMBERS.has(name) ? 'number' : name === 'Boolean' ? 'boolean' : 'text';
}

class Planner {
  readonly found: Found[] = [];
  page: readonly string[] | null = null;
  readonly #slug: string;

  constructor(slug: string) {
    this.#slug = slug;
  }

  level(set: SelectionSetNode, parent: unknown, above: readonly string[]): Level {
    const level: Level = { leaves: [], list: null };
    this.#collect(level, { set, parent, path: [], above });
    return level;
  }

  #collect(
    level: Level,
    at: { set: SelectionSetNode; parent: unknown; path: readonly string[]; above: readonly string[] },
  ): void {
    for (const selection of at.set.selections) {
      invariant(selection.kind === Kind.FIELD, `saved question ${this.#slug} has no fragments`);
      invariant(isObjectType(at.parent), `saved question ${this.#slug} stays on object types`);
      this.#field(level, {
        ...at,
        field: selection,
        type: at.parent.getFields()[selection.name.value]!.type,
      });
    }
  }

  #field(
    level: Level,
    at: { field: FieldNode; type: GraphQLOutputType; path: readonly string[]; above: readonly string[] },
  ): void {
    const { field, type } = at;
    const key = field.alias?.value ?? field.name.value;
    const path = [...at.path, key];
    if (ABOUT.has(field.name.value)) {
      if (field.name.value === 'pageInfo') this.page = [...at.above, ...path];
      return;
    }
    const named = getNamedType(type);
    if (!isCompositeType(named)) return void this.#leaf(level, { field, type, path, above: at.above });
    if (!isListType(getNullableType(type)))
      return this.#collect(level, { set: field.selectionSet!, parent: named, path, above: at.above });
    invariant(
      !level.list,
      `saved question ${this.#slug} has one chain of lists; ${key} is a second one beside ${level.list?.path.join('.')}`,
    );
    level.list = { path, level: { leaves: [], list: null } };
    level.list.level = this.level(field.selectionSet!, named, [...at.above, ...path]);
  }

  #leaf(
    level: Level,
    {
      field,
      type,
      path,
      above,
    }: { field: FieldNode; type: GraphQLOutputType; path: readonly string[]; above: readonly string[] },
  ): void {
    const found: Found = {
      path: [...above, ...path],
      alias: field.alias !== undefined,
      column: { name: path.at(-1)!, kind: kindOf(type) },
    };
    this.found.push(found);
    level.leaves.push({
      path,
      get column() {
        return found.column.name;
      },
    });
  }
}

/** A column is named by its alias, or by its field where that is the only one so named, or else by its whole path. */
function nameColumns(found: readonly Found[], slug: string): Column[] {
  const counts = Map.groupBy(found, ({ column }) => column.name);
  for (const { path, alias, column } of found)
    if (!alias && counts.get(column.name)!.length > 1)
      column.name = path.filter((key) => !WRAPPERS.has(key)).join('_');
  const columns = found.map(({ column }) => column);
  invariant(
    new Set(columns.map(({ name }) => name)).size === columns.length,
    `saved question ${slug} names each column once`,
  );
  return columns;
}

/** The rows a document gives, or a defect when it would give rows of two kinds. */
export function rowPlanOf(
  slug: string,
  { selectionSet }: OperationDefinitionNode,
  schema: GraphQLSchema,
): RowPlan {
  const planner = new Planner(slug);
  const root = planner.level(selectionSet, schema.getQueryType(), []);
  return { columns: nameColumns(planner.found, slug), root, page: planner.page };
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
