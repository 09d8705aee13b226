import type { Context } from '../domain/context.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { ConnectedThingNode } from './node.ts';

/** Types whose keys a reference may be a public id of. */
const KINDS: Readonly<Record<string, readonly ConnectedThingNode['kind'][]>> = {
  Organisation: ['ORGANISATION', 'SUPPLIER'],
  Supplier: ['ORGANISATION', 'SUPPLIER'],
  Lot: ['LOT'],
  Framework: ['FRAMEWORK'],
  FrameworkFamily: ['FRAMEWORK_FAMILY'],
  Award: ['AWARD'],
  Contract: ['CONTRACT', 'AWARD'],
};

/** The thing that has a key; null when none has, or things of two kinds. */
async function thingWith(
  key: string,
  { graph }: Context,
  kinds?: readonly ConnectedThingNode['kind'][],
): Promise<ConnectedThingNode | null> {
  const found = await graph.read('connection-things', { ids: [key] });
  const [one, ...others] = found.filter(({ kind }) => kinds?.includes(kind) ?? true);
  return one && others.length === 0 ? one : null;
}

/** The thing that a reference means: by its public id or key, as an organisation, a supplier or a framework. Null when none. */
export async function thingMeant(reference: string, context: Context): Promise<ConnectedThingNode | null> {
  const { loaders } = context;
  const id = fromNodeId(reference);
  if (id && KINDS[id.type]) return thingWith(id.key, context, KINDS[id.type]);
  const byKey = await thingWith(reference.trim(), context);
  if (byKey) return byKey;
  const party = (await loaders.organisation.meant(reference)) ?? (await loaders.supplier.meant(reference));
  if (party) return thingWith(party.id, context, KINDS['Organisation']);
  // A family may be called as the first of its frameworks is: the framework is what is meant by a name of both.
  const framework = await loaders.framework.bySlug.load(reference.trim());
  if (framework) return thingWith(framework.id, context, KINDS['Framework']);
  // Noted, with the names that come nearest, once it is neither.
  await loaders.organisation.resolve(reference);
  return null;
}
