import type {
  NodeResolvers,
  QueryResolvers,
  Resolvers,
  ResolversParentTypes,
  SearchType,
} from '../generated/schema-types.ts';
import type { GraphReader } from './graph/reader.ts';
import type { References } from './identity/reference.ts';
import type { RequestContext } from './graphql/request-context.ts';
import type { AnswersSaved } from './graphql/saved.ts';

/** The loaders of a request, by domain. Each domain adds its own to this interface, in its index.ts. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Loaders {}

export type LoaderMakers = {
  readonly [Name in keyof Loaders]?: (graph: GraphReader, references: References) => Loaders[Name];
};

/** A type whose things have an id of their own. */
export type NodeName = NonNullable<Awaited<ReturnType<NodeResolvers['__resolveType']>>>;

/** A thing marked with its type, by which it is told apart where a field may return several. */
type Marked<Name extends NodeName> = ResolversParentTypes[Name] & { __typename: Name };

/** What every resolver of one operation is handed. */
export type Context = RequestContext & {
  graph: GraphReader;
  loaders: Loaders;
  /** The thing of a type by its key, of whichever domain; null when there is none. */
  node: <Name extends NodeName>(type: Name, key: string) => Promise<Marked<Name> | null>;
  /** All rows of a saved question, within the deadline and the database hits of this operation. */
  saved: AnswersSaved;
  finders: readonly Finder[];
  references: References;
  /** How many items one page may have: undefined for callers over HTTP, more for the server's own questions. */
  maxFirst: number | undefined;
};

/** A thing found by words, of a type that `nodes` reads by its key. */
export type Hit = {
  id: string;
  matchedName: string;
  type: string;
  /** Higher is better; of one search only. */
  score: number;
};

/**
 * What a search is for: a full-text query as typed, and one of the words as names are compared; of which kinds, and how
 * many at most.
 */
export type Search = {
  text: string;
  nameText: string;
  types: ReadonlySet<SearchType>;
  limit: number;
  /** How many texts to look at: one thing may match by several of its names, or be of a kind not asked for. */
  candidates: number;
};

/** Finds things of some kinds by words. It is asked only when one of its kinds is wanted. */
export type Finder = {
  types: readonly SearchType[];
  find: (graph: GraphReader, search: Search) => Promise<Hit[]>;
};

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
