import type { ReadName } from '../graph/catalogue.ts';
import type { Context } from '../domain/context.ts';

/** A way from a thing of a purchase to others. */
export type PurchaseLink =
  Extract<ReadName, `purchase-links.${string}`> extends `purchase-links.${infer Way}` ? Way : never;

type Loads<Node> = { load: (id: string) => Promise<Node | null> };

/** The things that a way leads to from one; what is there by its link but no such thing is left out. */
export async function linked<Node>(
  { loaders }: Context,
  { way, from, to }: { way: PurchaseLink; from: string; to: Loads<Node> },
): Promise<Node[]> {
  const found = await loaders.process.links(way).load(from);
  const all = await Promise.all(found.map(({ id }) => to.load(id)));
  return all.filter((one) => one !== null);
}
