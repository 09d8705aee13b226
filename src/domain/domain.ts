import type {
  NodeResolvers,
  QueryResolvers,
  Resolvers,
  ResolversParentTypes,
} from '../../generated/resolver-types.ts';
import type { Finder } from './finder.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { References } from '../identity/reference.ts';
import type { Loaders } from './loaders.ts';

export type LoaderMakers = {
  readonly [Name in keyof Loaders]?: (graph: GraphReader, references: References) => Loaders[Name];
};

/** A type whose things have an id of their own. */
export type NodeName = NonNullable<Awaited<ReturnType<NodeResolvers['__resolveType']>>>;

/** A thing marked with its type, by which it is told apart where a field may return several. */
type Marked<Name extends NodeName> = ResolversParentTypes[Name] & { __typename: Name };

declare module './context.ts' {
  interface Context {
    /** The thing of a type by its key, of whichever domain; null when there is none. */
    node: <Name extends NodeName>(type: Name, key: string) => Promise<Marked<Name> | null>;
  }
}

export type NodeReads = {
  readonly [Name in NodeName]?: (
    key: string,
    loaders: Loaders,
  ) => Promise<ResolversParentTypes[Name] | null | undefined>;
};

type Types = Required<Omit<Resolvers, 'Query'>>;

/** A type with a field that GraphQL does not find by itself, for which a domain has to bring resolvers. */
export type TypeToResolve = {
  [Name in keyof Types]: Types[Name] extends { serialize: unknown } | { __resolveType: unknown }
    ? never
    : object extends Types[Name]
      ? never
      : Name;
}[keyof Types];

/** What a domain brings to the server. server/domains.ts lists the domains; nothing else knows them all. */
export type Domain = Readonly<{
  /** The name of its folder. */
  name: string;
  /** Resolvers of its types. */
  types: Omit<Resolvers, 'Query'>;
  /** Its root fields. */
  query?: QueryResolvers;
  /** What makes its loaders of one request, under its name; what became of references is noted. */
  loaders?: LoaderMakers;
  /** How each of its types with an id of its own is read by its key. */
  nodes?: NodeReads;
  finders?: readonly Finder[];
}>;
