import type { Scope } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { tradePage } from '../trade/node.ts';
import type { OrganisationNode } from './node.ts';

type Kind = Parameters<typeof tradePage>[0];
type Page = Omit<Parameters<typeof tradePage>[1], 'by' | 'ids'>;
type Asked = Page & { scope?: Scope | null | undefined; asOf?: string | null | undefined };

/** A page of what a body, or the bodies that a scope reaches from it, bought from or through. */
export const tradesWith =
  <To extends Kind>(to: To) =>
  async ({ id }: OrganisationNode, { scope, asOf, ...page }: Asked, context: Context) => {
    const reach = { scope: scope ?? 'SELF', asOf: asOf ?? null } as const;
    const { ids } = await context.loaders.organisation.bodiesBelow(id, reach);
    const root = reach.scope === 'SELF_AND_DESCENDANTS' && reach.asOf === null ? id : null;
    return tradePage(to, { ...page, by: 'BUYER', ids, root }, context);
  };
