import { type ArgumentNode, type FieldNode, Kind } from 'graphql';
import type { RowPlan } from './row-plan.ts';

/** The variables by which a question is paged: how many items of its outermost list, after which cursor. */
export type PageVariables = Readonly<{ first: string; after: string }>;

const argumentOf = ({ arguments: given = [] }: FieldNode, name: string): ArgumentNode | undefined =>
  given.find((one) => one.name.value === name);

const isVariable = (field: FieldNode, name: string): boolean => {
  const value = argumentOf(field, name)?.value;
  return value?.kind === Kind.VARIABLE && value.name.value === name;
};

/** How a document is paged by variables of its own, `first: $first, after: $after`; null where its outermost list is not. */
export function ownPages({ root }: RowPlan): PageVariables | null {
  const connection = root.list?.within;
  const isPaged = connection && isVariable(connection, 'first') && isVariable(connection, 'after');
  return isPaged ? { first: 'first', after: 'after' } : null;
}
