import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { isConnection } from '../graphql/list-size.ts';

type ListField = Readonly<{
  name: string;
  isCounted: boolean;
  /** One of the ways in which it can be counted. */
  facet: string | undefined;
  node: GraphQLNamedType | undefined;
}>;

const typeOf = (type: GraphQLObjectType, field: string): GraphQLNamedType | undefined =>
  getNamedType(type.getFields()[field]?.type);

/** The first value that the facets of a list can be asked by: with each they are one statement. */
function facetOf(list: GraphQLObjectType): string | undefined {
  const by = getNamedType(list.getFields()['facets']?.args.find(({ name }) => name === 'by')?.type);
  return isEnumType(by) ? by.getValues()[0]?.name : undefined;
}

/** The lists of a type that can be asked for by their size alone. */
function listsOf(type: GraphQLNamedType | null | undefined): ListField[] {
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: listed, args }) => {
    const list = getNamedType(listed);
    if (!isObjectType(list) || !isConnection(list) || args.some(isRequiredArgument)) return [];
    const edge = typeOf(list, 'edges');
    const node = isObjectType(edge) ? typeOf(edge, 'node') : undefined;
    return [{ name, isCounted: 'totalCount' in list.getFields(), facet: facetOf(list), node }];
  });
}

const oneOf = ({ name, isCounted }: ListField, ofNode = '__typename'): string =>
  `${name}(first: 1) { ${isCounted ? 'totalCount ' : ''}edges { node { ${ofNode} } } }`;

const countedIn = ({ name, facet }: ListField): string[] =>
  facet === undefined ? [] : [`${name}(first: 1) { facets(by: [${facet}]) { count } }`];

/** A page and the count of each list, a document each: of all there is, with its facets, then of the first thing in each of those. */
export function listDocuments(schema: GraphQLSchema): DocumentNode[] {
  const roots = listsOf(schema.getQueryType());
  const nested = roots.flatMap((root) =>
    listsOf(root.node).map((list) => oneOf({ ...root, isCounted: false }, oneOf(list))),
  );
  return [...roots.map((root) => oneOf(root)), ...nested, ...roots.flatMap(countedIn)].map((fields) =>
    parse(`{ ${fields} }`),
  );
}
