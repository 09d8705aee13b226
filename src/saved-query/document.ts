import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type Token,
  TokenKind,
  type VariableDefinitionNode,
  typeFromAST,
  validate,
  valueFromAST,
  type GraphQLInputType,
} from 'graphql';
import { invariant } from '../errors.ts';
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
  title: string;
  explanation: string;
  source: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: QuestionVariable[];
  plan: RowPlan;
};

/** Set by the server while it pages and explains, not by people. */
const PAGING = new Set(['first', 'after', 'explain']);

/** The comment lines right above a token. */
function commentsAbove(token: Token | undefined): string[] {
  const lines: string[] = [];
  for (let above = token?.prev; above?.kind === TokenKind.COMMENT; above = above.prev)
    lines.unshift(above.value.trim());
  return lines;
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

/**
 * Reads one document.
 * @throws Error when it does not fit the schema, is not one query, or would give rows of two kinds.
 */
export function savedQuestion(slug: string, source: string, schema: GraphQLSchema): SavedQuestion {
  const document = parse(source);
  const [error] = validate(schema, document);
  invariant(!error, `saved question ${slug} is valid: ${error?.message}`);
  const [operation, ...more] = document.definitions;
  invariant(
    operation?.kind === Kind.OPERATION_DEFINITION && more.length === 0,
    `saved question ${slug} is one query`,
  );
  const [title = slug, ...rest] = commentsAbove(operation.loc?.startToken);
  const variables = (operation.variableDefinitions ?? [])
    .map((definition) => variableOf(definition, schema))
    .filter(({ name }) => !PAGING.has(name));
  return {
    slug,
    title,
    explanation: rest.join(' '),
    source,
    document,
    operation,
    variables,
    plan: rowPlanOf(slug, operation, schema),
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
