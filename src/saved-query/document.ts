import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type DocumentNode,
  getNamedType,
  GraphQLBoolean,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type Token,
  TokenKind,
  type VariableDefinitionNode,
  typeFromAST,
  validate,
  valueFromAST,
} from 'graphql';
import { BuyergraphError, invariant } from '../errors.ts';
import { withShortEcho } from '../graphql/echo.ts';
import { MAX_TOKENS } from '../graphql/errors.ts';
import { ownPages, type PageVariables } from './page-variables.ts';
import { questionRefused } from './refusal.ts';
import { rowPlanOf, type RowPlan } from './row-plan.ts';

/** A variable a person may set. `example` opens the question's page; `label` is what it means. */
export type QuestionVariable = {
  name: string;
  type: GraphQLInputType;
  label: string;
  example: string | null;
  required: boolean;
  defaultValue: unknown;
};

/** A question kept as one GraphQL document: its own page, table, file formats and contract. */
export type SavedQuestion = {
  slug: string;
  origin: Origin;
  title: string;
  explanation: string;
  /** As its file says, `# Theme: spending`; null where it does not. */
  theme: string | null;
  source: string;
  /** SHA-256 of the source, hexadecimal: its address for as long as it is kept, and its id as a trusted document. */
  hash: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Those a person may set; a question is paged by others. */
  variables: QuestionVariable[];
  /** Whether `$explain` brings in why nothing was found. */
  explains: boolean;
  /** By which variables its rows are paged; null where they are all asked for at once. */
  pages: PageVariables | null;
  plan: RowPlan;
};

/** Where a question was kept: with the project, by `save` in the data folder, in a folder of the user's, or nowhere. */
export type Origin = 'project' | 'saved' | 'folder' | 'file';

/** The switch that brings in why nothing was found. Set by the server, not by people. */
const isExplain = ({ name, type, defaultValue }: QuestionVariable): boolean =>
  name === 'explain' && type === GraphQLBoolean && defaultValue === false;

/** The comment lines right above a token. */
function commentsAbove(token: Token | undefined): string[] {
  const lines: string[] = [];
  for (let above = token?.prev; above?.kind === TokenKind.COMMENT; above = above.prev)
    lines.unshift(above.value.trim());
  return lines;
}

const THEME = /^Theme: ([a-z-]+)$/;

/** What a document says of itself above its query: its title, what it is, and its theme. */
function saidAbove(token: Token | undefined): { title?: string; explanation: string; theme: string | null } {
  const lines = commentsAbove(token);
  const [title, ...rest] = lines.filter((line) => !THEME.test(line));
  const theme = lines.flatMap((line) => THEME.exec(line)?.[1] ?? [])[0] ?? null;
  return { ...(title !== undefined && { title }), explanation: rest.join(' '), theme };
}

function exampleOf({ directives }: VariableDefinitionNode): string | null {
  const value = directives?.find(({ name }) => name.value === 'example')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function variableOf(definition: VariableDefinitionNode, schema: GraphQLSchema): QuestionVariable {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  invariant(isInputType(type), `$${name} is of a type that may be given`);
  return {
    name,
    type,
    label: commentsAbove(definition.loc?.startToken).join(' '),
    example: exampleOf(definition),
    required: definition.type.kind === Kind.NON_NULL_TYPE && !definition.defaultValue,
    defaultValue: definition.defaultValue ? valueFromAST(definition.defaultValue, type) : undefined,
  };
}

/** What graphql-js found wrong, and where. */
const faultOf = ({ message, locations }: GraphQLError): BuyergraphError => {
  const [place] = locations ?? [];
  const where = place ? ` (line ${place.line}, column ${place.column})` : '';
  return new BuyergraphError('BAD_USER_INPUT', `${withShortEcho(message)}${where}`);
};

function parsed(source: string): DocumentNode {
  try {
    return parse(source, { maxLexicalTokens: MAX_TOKENS });
  } catch (thrown) {
    throw thrown instanceof GraphQLError ? faultOf(thrown) : thrown;
  }
}

/** The one query of a document that fits the schema. */
function queryOf(document: DocumentNode, schema: GraphQLSchema): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (!operation) throw new BuyergraphError('BAD_USER_INPUT', 'There is no query in this document.');
  if (second)
    throw questionRefused('A question is one query, and here are two: keep each in a file of its own.', {
      node: second,
      says: 'the second',
    });
  if (operation.operation !== OperationTypeNode.QUERY)
    throw questionRefused(
      `Nothing can be changed here: a question is a query, not a ${operation.operation}.`,
      {
        node: operation,
        says: 'make it a query',
      },
    );
  const [error] = validate(schema, document);
  if (error) throw faultOf(error);
  return operation;
}

/**
 * Reads one document.
 * @throws BuyergraphError BAD_USER_INPUT when it does not fit the schema, is not one query, or would give rows of two
 * kinds: what is wrong, and where.
 */
export function savedQuestion(slug: string, source: string, schema: GraphQLSchema): SavedQuestion {
  const document = parsed(source);
  const operation = queryOf(document, schema);
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const { title = slug, explanation, theme } = saidAbove(operation.loc?.startToken);
  const plan = rowPlanOf(operation, schema, fragments);
  const pages = ownPages(plan);
  const paging = Object.values<string>(pages ?? {});
  const variables = (operation.variableDefinitions ?? []).map((one) => variableOf(one, schema));
  return {
    slug,
    origin: 'project',
    title,
    explanation,
    theme,
    source,
    hash: createHash('sha256').update(source).digest('hex'),
    document,
    operation,
    variables: variables.filter((one) => !paging.includes(one.name) && !isExplain(one)),
    explains: variables.some(isExplain),
    pages,
    plan,
  };
}

/** Every question of a folder, by slug. */
export function savedQuestions(folder: string, schema: GraphQLSchema): Map<string, SavedQuestion> {
  const slugs = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => basename(file, '.graphql'))
    .toSorted();
  return new Map(
    slugs.map((slug) => [
      slug,
      savedQuestion(slug, readFileSync(join(folder, `${slug}.graphql`), 'utf8'), schema),
    ]),
  );
}

/** The type of a variable as a person reads it, for example SupplierSize. */
export const typeName = (type: GraphQLInputType): string => getNamedType(type).name;
