import type { ResolversTypes } from '../../generated/schema-types.ts';
import { fromNodeId } from '../graphql/node-id.ts';
import type { Context, Loaders } from './context.ts';

type TypeName =
  | 'Award'
  | 'Contract'
  | 'Dataset'
  | 'DatasetVersion'
  | 'Framework'
  | 'FrameworkFamily'
  | 'Lot'
  | 'LotCategory'
  | 'Opportunity'
  | 'Organisation'
  | 'SpendLine'
  | 'Supplier';

/** How each type with an id of its own is read by its key. */
const READS: Readonly<
  Record<TypeName, (key: string, loaders: Loaders) => Promise<object | null | undefined>>
> = {
  Award: (key, { award }) => award.byId.load(key),
  Contract: (key, { contract }) => contract.byId.load(key),
  Dataset: async (key, { dataset }) => (await dataset.all()).find(({ id }) => id === key),
  DatasetVersion: (key, { dataset }) => dataset.version.load(key),
  Framework: (key, { framework }) => framework.bySlug.load(key),
  FrameworkFamily: async (key, { framework }) => (await framework.families()).find(({ id }) => id === key),
  Lot: (key, { framework }) => framework.lotById.load(key),
  LotCategory: async (key, { framework }) => (await framework.categories()).find(({ id }) => id === key),
  Opportunity: (key, { opportunity }) => opportunity.byId.load(key),
  Organisation: (key, { organisation }) => organisation.byId.load(key),
  SpendLine: (key, { spend }) => spend.lineById.load(key),
  Supplier: (key, { supplier }) => supplier.byReference(key),
};

const isTypeName = (type: string): type is TypeName => Object.hasOwn(READS, type);

/** The thing behind a public id, marked with its type; null for an id that is not ours or names nothing. */
export async function nodeById(id: string, { loaders }: Context): Promise<ResolversTypes['Node'] | null> {
  const parsed = fromNodeId(id);
  if (!parsed || !isTypeName(parsed.type)) return null;
  const found = await READS[parsed.type](parsed.key, loaders);
  return found ? ({ ...found, __typename: parsed.type } as unknown as ResolversTypes['Node']) : null;
}

/** The type a thing was marked with where a field may return several. */
export const nodeTypeOf = (node: object): never => (node as { __typename: string }).__typename as never;
