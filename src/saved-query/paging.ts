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
import { BuyergraphError, invariant } from '../errors.ts';
import { nameFree } from '../name-free.ts';
import type { SavedQuestion } from './document.ts';
import type { PageVariables } from './page-variables.ts';
import type { RowPlan } from './row-plan.ts';

/** How many items of the paged list one execution reads. */
export const ITEMS_A_PAGE = 1_000;

const PAGE_ARGUMENTS = new Set(['first', 'last', 'after', 'before']);

const saysHowMany = ({ arguments: given = [] }: FieldNode): boolean =>
  given.some(({ name }) => PAGE_ARGUMENTS.has(name.value));

type Addition = Pick<OperationDefinitionNode, 'variableDefinitions'> & { arguments: readonly ArgumentNode[] };

const NONE: Addition = { variableDefinitions: [], arguments: [] };

const documentOf = (text: string): OperationDefinitionNode => {
  const [operation] = parse(text, { noLocation: true }).definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, `${text} is an operation`);
  return operation;
};

/** What a document says that pages a list by these variables. */
function paging({ first, after }: PageVariables): Addition {
  const { variableDefinitions = [], selectionSet } = documentOf(
    `query ($${first}: Int, $${after}: String) { list(first: $${first}, after: $${after}) { id } }`,
  );
  const [list] = selectionSet.selections;
  return { variableDefinitions, arguments: list?.kind === Kind.FIELD ? list.arguments! : [] };
}

const PAGE_INFO = documentOf('{ pageInfo { hasNextPage endCursor } }').selectionSet.selections;

/** A question whose outermost list says whether there is more of it; null where that cannot be asked. */
function withPageInfo(
  question: SavedQuestion,
  schema: GraphQLSchema,
  { variableDefinitions, arguments: given }: Addition,
): SavedQuestion | null {
  const { document, plan } = question;
  const list = plan.root.list!;
  const isConnection = (node: FieldNode): boolean => node.loc === list.within!.loc;
  const changed: DocumentNode = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...variableDefinitions!],
    }),
    Field: {
      leave: (node) =>
        isConnection(node)
          ? {
              ...node,
              arguments: [...(node.arguments ?? []), ...given],
              selectionSet: {
                ...node.selectionSet!,
                selections: [...node.selectionSet!.selections, ...PAGE_INFO],
              },
            }
          : undefined,
    },
  });
  if (validate(schema, changed).length > 0) return null;
  const operation = changed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  return {
    ...question,
    document: changed,
    operation,
    plan: { ...plan, page: [...list.path.slice(0, -1), 'pageInfo'] },
  };
}

/**
 * A question of a user's whose outermost list can be paged is paged to its end, by its own variables or by others made for
 * it: its rows are all there are, not the first twenty. Who says `first:` has what was said, and is told if there is more.
 */
export function withPages(question: SavedQuestion, schema: GraphQLSchema): SavedQuestion {
  const connection = question.plan.root.list?.within;
  if (!connection) return question;
  if (question.pages || saysHowMany(connection)) return withPageInfo(question, schema, NONE) ?? question;
  const taken = question.operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const free = (name: string): string => nameFree(name, { taken, suffix: '_' });
  const pages = { first: free('first'), after: free('after') };
  const paged = withPageInfo(question, schema, paging(pages));
  return paged ? { ...paged, pages } : question;
}

/** The variables of one page; those of a question that is not paged are all its own. */
export const pageVariables = (
  { pages }: Pick<SavedQuestion, 'pages'>,
  first: number,
  after: string | null,
): Record<string, unknown> => (pages ? { [pages.first]: first, [pages.after]: after } : {});

/** What of the whole is not there: a list below the outermost one that does not say how many it wants has a page of each. */
export function partialLists({ root }: RowPlan): string[] {
  const notes: string[] = [];
  for (let list = root.list?.level.list; list; list = list.level.list)
    if (list.within && !saysHowMany(list.within))
      notes.push(
        `${list.within.name.value} has the first ${DEFAULT_PAGE_SIZE} of each; ask for more with ${list.within.name.value}(first: …).`,
      );
  return notes;
}

/** What is said of an answer that has more than the question asks for. */
export function moreThere({ root }: RowPlan): string {
  const name = root.list?.within?.name.value ?? 'It';
  return `${name} has more than the question asks for with first:; without it all would come.`;
}

/** The values of those variables that have one; the others cannot be known yet. */
function known(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
  schema: GraphQLSchema,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap((one) =>
      Object.entries(getVariableValues(schema, [one], given).coerced ?? {}),
    ),
  );
}

/** What a question costs: nodes for each item of its paged list, and how many items are read at once. */
export type QuestionCost = Readonly<{ nodesAnItem: number; itemsAPage: number }>;

/**
 * As many items are read at once as an operation may ask for; what a variable will bring that has no value yet is not known.
 * @throws BuyergraphError LIMIT_EXCEEDED when even one item is too much.
 */
export function costOf(
  question: SavedQuestion,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): QuestionCost {
  const { document, operation } = question;
  const given = known(operation, { ...variables, ...pageVariables(question, 1, null) }, schema);
  const measure = measureOf(
    { schema, fragments: fragmentsOf(document), variables: given },
    { type: schema.getQueryType()!, set: operation.selectionSet },
  );
  const broken = limitBroken(measure);
  if (broken) throw new BuyergraphError('LIMIT_EXCEEDED', broken);
  const nodesAnItem = Math.max(1, measure.nodes);
  return {
    nodesAnItem,
    itemsAPage: Math.min(Math.floor(OPERATION_LIMITS.nodes / nodesAnItem), ITEMS_A_PAGE),
  };
}

/** How many items of its paged list a question may have read at once; those of the project are known, and read a thousand. */
export const itemsAPage = (
  question: SavedQuestion,
  variables: Record<string, unknown>,
  schema: GraphQLSchema,
): number => (question.origin === 'project' ? ITEMS_A_PAGE : costOf(question, variables, schema).itemsAPage);
