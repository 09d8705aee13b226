import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../graphql/connection.ts';
import { measureOf } from '../graphql/cost.ts';
import { limitBroken, OPERATION_LIMITS } from '../graphql/limits.ts';
import { fragmentsOf } from '../graphql/selections.ts';
import { BuyergraphError } from '../errors.ts';
import type { SavedQuestion } from './document.ts';
import type { RowPlan } from './row-plan.ts';

/** How many items of the paged list one execution reads. */
export const ITEMS_A_PAGE = 1_000;

const PAGE_ARGUMENTS = new Set(['first', 'last', 'after', 'before']);

/** Whether a question's own variables page it. */
export const isPaged = ({ variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  ['first', 'after'].every((name) =>
    variableDefinitions.some(({ variable }) => variable.name.value === name),
  );

const saysHowMany = ({ arguments: given = [] }: FieldNode): boolean =>
  given.some(({ name }) => PAGE_ARGUMENTS.has(name.value));

const WRITTEN = parse(
  'query ($first: Int, $after: String) { list(first: $first, after: $after) { pageInfo { hasNextPage endCursor } } }',
  {
    noLocation: true,
  },
);
const PAGING = WRITTEN.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
const PAGED_FIELD = PAGING!.selectionSet.selections.find((one) => one.kind === Kind.FIELD)!;
const ARGUMENTS: readonly ArgumentNode[] = PAGED_FIELD.arguments!;

const paged = (node: FieldNode): FieldNode => ({
  ...node,
  arguments: [...(node.arguments ?? []), ...ARGUMENTS],
  selectionSet: {
    ...node.selectionSet!,
    selections: [...node.selectionSet!.selections, ...PAGED_FIELD.selectionSet!.selections],
  },
});

/**
 * A question whose outermost list can be paged and whose document says nothing of pages is paged for it: its rows are
 * all there are, not the first twenty. Who says `first:` has what was said.
 */
export function withPages(question: SavedQuestion, schema: GraphQLSchema): SavedQuestion {
  const { document, operation, plan } = question;
  const connection = plan.root.list?.within;
  const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  if (!connection || saysHowMany(connection) || names.some((name) => PAGE_ARGUMENTS.has(name)))
    return question;
  const changed: DocumentNode = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...PAGING!.variableDefinitions!],
    }),
    Field: { leave: (node) => (node.loc === connection.loc ? paged(node) : undefined) },
  });
  if (validate(schema, changed).length > 0) return question;
  const query = changed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  const page = [...plan.root.list!.path.slice(0, -1), 'pageInfo'];
  return { ...question, document: changed, operation: query, plan: { ...plan, page } };
}

/** What of the whole is not there: a list below the paged one that does not say how many it wants has a page of each. */
export function partialLists({ root }: RowPlan): string[] {
  const notes: string[] = [];
  for (let list = root.list?.level.list; list; list = list.level.list)
    if (list.within && !saysHowMany(list.within))
      notes.push(
        `${list.within.name.value} has the first ${DEFAULT_PAGE_SIZE} of each; ask for more with ${list.within.name.value}(first: …).`,
      );
  return notes;
}

/**
 * How many items of its paged list a question of a user's may have read at once: so many that an execution asks for no
 * more than an operation may. Those of the project are known, and read a thousand.
 * @throws BuyergraphError LIMIT_EXCEEDED when even one item is too much.
 */
export function itemsAPage(
  { origin, document, operation }: SavedQuestion,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): number {
  if (origin === 'project') return ITEMS_A_PAGE;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], {
    ...variables,
    first: 1,
  });
  const measure = measureOf(
    { schema, fragments: fragmentsOf(document), variables: coerced ?? { ...variables, first: 1 } },
    { type: schema.getQueryType()!, set: operation.selectionSet },
  );
  const broken = limitBroken(measure);
  if (broken) throw new BuyergraphError('LIMIT_EXCEEDED', broken);
  const most = Math.floor(OPERATION_LIMITS.nodes / Math.max(1, measure.nodes));
  return Math.min(most, ITEMS_A_PAGE);
}
