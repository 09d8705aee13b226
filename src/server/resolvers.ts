import type { Resolvers, ResolversTypes } from '../../generated/resolver-types.ts';
import type { Context } from '../domain/context.ts';
import type { Domain } from '../domain/domain.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import { scalars } from '../graphql/scalars.ts';
import { brought } from './brought.ts';
import { isNodeName } from './context.ts';
import { DOMAINS } from './domains.ts';

/** The thing behind a public id; null for an id that is not ours or names nothing. */
async function nodeById(id: string, { node }: Context): Promise<ResolversTypes['Node'] | null> {
  const parsed = fromNodeId(id);
  return parsed && isNodeName(parsed.type) ? node(parsed.type, parsed.key) : null;
}

/** What belongs to no domain. */
const OF_SERVER: Domain = {
  name: 'server',
  types: scalars,
  query: {
    node: (_, { id }, context) => nodeById(id, context),
    nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeById(id, context))),
  },
};
const { types, query: Query } = brought([OF_SERVER, ...DOMAINS]);

/** Every resolver of the schema. */
export const resolvers: Resolvers = { ...types, Query };
