import { graphReference, type Around } from '../organisation/node.ts';
import type { Context } from '../server/context.ts';
import type { SupplierNode } from '../supplier/node.ts';

/** A buyer with the bodies around it that a question is about. */
export type BuyerMeant = { id: string; name: string; ids: string[]; unknownStarts: number };

export async function buyerMeant(
  reference: string,
  around: Around,
  context: Context,
): Promise<BuyerMeant | null> {
  const body = await context.loaders.organisation.byReference(reference);
  if (!body) return null;
  if (around.scope === 'SELF') return { id: body.id, name: body.name, ids: [body.id], unknownStarts: 0 };
  const perimeter = await context.loaders.organisation.perimeter({ rootId: body.id, ...around });
  return { id: body.id, name: body.name, ...perimeter };
}

export const supplierMeant = (reference: string, { loaders }: Context): Promise<SupplierNode | null> =>
  loaders.supplier.byReference(graphReference(reference));
