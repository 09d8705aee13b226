import {
  type FieldNode,
  type GraphQLArgument,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  valueFromAST,
} from 'graphql';
import { DEFAULT_PAGE_SIZE } from './connection.ts';

/** How many items a list that says nothing of its size is taken to have. */
export const ASSUMED_LIST_SIZE = 10;

export const isConnection = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

/** Whether a type stands for a thing with an id, which costs a read, and not for a value inside one. */
export function isNode(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().some(isNode);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
}

type Field = GraphQLField<unknown, unknown>;
export const isListField = (field: Field): boolean => isListType(getNullableType(field.type));

type Variables = Readonly<Record<string, unknown>>;

const argumentOf = (name: string, field: Field): GraphQLArgument | undefined =>
  field.args.find((arg) => arg.name === name);

function valueOf(declared: GraphQLArgument, node: FieldNode, variables: Variables): unknown {
  const given = node.arguments?.find(({ name }) => name.value === declared.name)?.value;
  const isAbsent = !given || (given.kind === Kind.VARIABLE && !(given.name.value in variables));
  return isAbsent ? declared.defaultValue : valueFromAST(given, declared.type, variables);
}

const assumed = (field: Field): number => {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'listSize');
  const size = directive?.arguments?.find(({ name }) => name.value === 'assumed')?.value;
  return size?.kind === Kind.INT ? Number(size.value) : ASSUMED_LIST_SIZE;
};

/** The number of rows one page of this field may hold, from `first` or `last`; undefined when the field has no pages. */
export function pageSizeOf(field: Field, node: FieldNode, variables: Variables): number | undefined {
  const asked = ['last', 'first'].map((name) => {
    const declared = argumentOf(name, field);
    return declared && valueOf(declared, node, variables);
  });
  const size = asked.find((value) => typeof value === 'number');
  if (size !== undefined) return Math.max(size, 0);
  const isPaged = isConnection(getNamedType(field.type)) || field.args.some(({ name }) => name === 'first');
  return isPaged ? DEFAULT_PAGE_SIZE : undefined;
}

/** The most items this field may return for one parent: `first`, the number of `ids`, `@listSize` for each `by`, or 10. */
export function listSizeOf(field: Field, node: FieldNode, variables: Variables): number {
  if (!isListField(field)) return 1;
  const [ids, by] = ['ids', 'by'].map((name) => {
    const declared = argumentOf(name, field);
    return declared && valueOf(declared, node, variables);
  });
  if (Array.isArray(ids)) return ids.length;
  const ways = Array.isArray(by) ? new Set(by).size : 1;
  return pageSizeOf(field, node, variables) ?? ways * assumed(field);
}
