import type { QueryResolvers, Resolvers, ResolversTypes } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { scalars } from '../graphql/scalars.ts';
import { DOMAINS } from './domains.ts';

/** The thing behind a public id; null for an id that is not ours or names nothing. */
async function nodeById(id: string, { node }: Context): Promise<ResolversTypes['Node'] | null> {
  const parsed = fromNodeId(id);
  return (parsed && (await node(parsed.type, parsed.key))) as ResolversTypes['Node'] | null;
}

/** The type a thing was marked with where a field may return several. */
const marked = { __resolveType: (node: object) => (node as { __typename: string }).__typename as never };

const Query: QueryResolvers = {
  node: (_, { id }, context) => nodeById(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeById(id, context))),
};

/** Every resolver of the schema: those of the domains, and what belongs to none of them. */
export const resolvers: Resolvers = Object.assign({}, scalars, ...DOMAINS.map(({ types }) => types), {
  Node: marked,
  SearchResult: marked,
  Query: Object.assign({}, ...DOMAINS.map(({ query }) => query), Query) as QueryResolvers,
}) as Resolvers;
