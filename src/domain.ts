import type {
  NodeResolvers,
  QueryResolvers,
  Resolvers,
  ResolversParentTypes,
  SearchField,
  SearchKind,
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

/** A thing found by one of its texts. Its kind is named as its type, by whose key `nodes` reads it. */
export type Hit = {
  kind: SearchKind;
  id: string;
  /** What it is called, by which hits that match alike are in order. */
  name: string;
  matchedName: string;
  field: SearchField;
  /** How much the graph has of it: lines, purchases, bodies. */
  weight: number;
};

/** What a finder found; not all when there were more texts than it looked at. */
export type Found = { hits: readonly Hit[]; isAll: boolean };

/** What a search is for. */
export type Search = {
  /** A full-text query of the words as typed or as names are compared, and one of the latter alone. */
  text: string;
  nameText: string;
  /** The whole text, which may be an identifier. */
  reference: string;
  kinds: ReadonlySet<SearchKind>;
  /** How many texts to look at. */
  candidates: number;
};

/** Finds things of some kinds by words. It is asked only when one of its kinds is wanted; others it may find are left out. */
export type Finder = {
  kinds: readonly SearchKind[];
  find: (graph: GraphReader, search: Search, loaders: Loaders) => Promise<Found>;
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
