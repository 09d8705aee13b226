import type { Context } from '../domain/context.ts';
import type { OrganisationNode } from '../organisation/node.ts';

/** Whether GOV.UK says that a body was closed. */
export const isClosed = (body: OrganisationNode | null): boolean => body?.govukStatus === 'closed';

/** Those of some buyers that GOV.UK does not say were closed: nobody sells to one that is gone. */
export async function openOnes<Buyer extends { id: string }>(
  buyers: readonly Buyer[],
  { loaders }: Context,
): Promise<Buyer[]> {
  const bodies = await Promise.all(buyers.map(({ id }) => loaders.organisation.byId.load(id)));
  return buyers.filter((_, place) => !isClosed(bodies[place]!));
}
