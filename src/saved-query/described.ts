import { getNullableType, type GraphQLInputType, type GraphQLSchema, isEnumType, isListType } from 'graphql';
import { typeName, type Origin, type QuestionVariable, type SavedQuestion } from './document.ts';
import type { CellKind, Column } from './row-plan.ts';

/**
 * How a variable is asked for in a form: one of `options`, a switch, a day, a month, a number, somebody who can be
 * searched for, or a text.
 */
export type VariableKind = 'choice' | 'switch' | 'day' | 'month' | 'number' | 'party' | 'text';

export type DescribedVariable = {
  name: string;
  kind: VariableKind;
  /** The type in GraphQL's writing, such as SupplierSize or [String!]. */
  type: string;
  /** What it means; empty when its author says nothing. */
  label: string;
  required: boolean;
  /** As an address has it; null: none. */
  default: string | null;
  example: string | null;
  options: { value: string; label: string }[];
};

/** A column: what its values are, what they mean, and how they are written, unit included. */
export type DescribedColumn = { name: string; kind: CellKind; type: string; meaning: string; unit: string };

/** All there is to know of a question, for its page, its dictionary, a tool or a snippet. */
export type DescribedQuestion = {
  slug: string;
  title: string;
  explanation: string;
  origin: Origin;
  hash: string;
  variables: DescribedVariable[];
  columns: DescribedColumn[];
};

const KINDS: Readonly<Record<string, VariableKind>> = {
  Boolean: 'switch',
  Date: 'day',
  YearMonth: 'month',
  Int: 'number',
  Float: 'number',
  Decimal: 'number',
  Share: 'number',
};
/** Variables of texts that name somebody, by the names the project gives them. */
const PARTIES = new Set(['parent', 'buyer', 'department', 'body', 'organisation', 'supplier']);

function kindOf({ name, type }: QuestionVariable): VariableKind {
  const plain = getNullableType(type);
  if (isListType(plain)) return 'text';
  if (isEnumType(plain)) return 'choice';
  return KINDS[typeName(type)] ?? (PARTIES.has(name) ? 'party' : 'text');
}

const optionsOf = (type: GraphQLInputType): DescribedVariable['options'] => {
  const plain = getNullableType(type);
  return isEnumType(plain)
    ? plain.getValues().map(({ name, description }) => ({ value: name, label: description ?? name }))
    : [];
};

const writtenDefault = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

export const describedVariable = (variable: QuestionVariable): DescribedVariable => ({
  name: variable.name,
  kind: kindOf(variable),
  type: String(variable.type),
  label: variable.label,
  required: variable.required,
  default: writtenDefault(variable.defaultValue),
  example: variable.example,
  options: optionsOf(variable.type),
});

/** What GraphQL builds in says nothing of units. */
const unitOf = (type: string, schema: GraphQLSchema): string =>
  ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type) ? '' : (schema.getType(type)?.description ?? '');

export const describedColumn = (
  { name, kind, type = 'String', meaning = '' }: Column,
  schema: GraphQLSchema,
): DescribedColumn => ({ name, kind, type, meaning, unit: unitOf(type, schema) });

/** A question with what its variables and columns mean. */
export const described = (
  { slug, title, explanation, origin, hash, variables, plan }: SavedQuestion,
  schema: GraphQLSchema,
): DescribedQuestion => ({
  slug,
  title,
  explanation,
  origin,
  hash,
  variables: variables.map(describedVariable),
  columns: plan.columns.map((column) => describedColumn(column, schema)),
});
