import type { QueryResolvers, Resolvers, ResolversTypes } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { scalars } from '../graphql/scalars.ts';
import { isNodeName } from './context.ts';
import { DOMAINS } from './domains.ts';

/** The thing behind a public id; null for an id that is not ours or names nothing. */
async function nodeById(id: string, { node }: Context): Promise<ResolversTypes['Node'] | null> {
  const parsed = fromNodeId(id);
  return parsed && isNodeName(parsed.type) ? node(parsed.type, parsed.key) : null;
}

const Query: QueryResolvers = {};
for (const { query } of DOMAINS) Object.assign(Query, query);
Object.assign(Query, {
  node: (_, { id }, context) => nodeById(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeById(id, context))),
} satisfies QueryResolvers);

/** Every resolver of the schema: those of the domains, and what belongs to none of them. */
export const resolvers: Resolvers = { ...scalars };
for (const { types } of DOMAINS) Object.assign(resolvers, types);
resolvers.Query = Query;
