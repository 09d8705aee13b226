import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { BuyerEdgeNode, DossierNode, SizeNode, SupplierNode } from './node.ts';

export const SUPPLIER_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(SUPPLIER_STATEMENTS, name);

type Keyed<T> = T & { key: string };
type NameRange = { prefix: string; prefixEnd: string };

export const supplierSizes = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<Keyed<SizeNode>>(statement('supplier-sizes'), { ids });

export const supplierLots = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<Keyed<{ lotId: string }>>(statement('supplier-lots'), { ids });

export const supplierByReference = (graph: GraphReader, reference: string, normalised: string) =>
  graph.read<SupplierNode & { rank: bigint }>(statement('supplier-by-reference'), { reference, normalised });

export type BuyersPage = { after: { netE4: bigint; id: string }; limit: number };

export const supplierBuyers = (graph: GraphReader, ids: readonly string[], { after, limit }: BuyersPage) =>
  graph.read<Keyed<Omit<BuyerEdgeNode, 'cursor'>>>(statement('supplier-buyers'), {
    ids,
    afterNetE4: after.netE4,
    afterId: after.id,
    limit: BigInt(limit),
  });

export const suppliersPage = (
  graph: GraphReader,
  range: NameRange,
  page: { after: { name: string; id: string }; limit: number },
) =>
  graph.read<Required<Omit<SupplierNode, '__typename'>>>(statement('suppliers-page'), {
    ...range,
    afterName: page.after.name,
    afterId: page.after.id,
    limit: BigInt(page.limit),
  });

export async function suppliersCount(graph: GraphReader, range: NameRange): Promise<number> {
  const [row] = await graph.read<{ count: number }>(statement('suppliers-count'), range);
  return row?.count ?? 0;
}

export const supplierDossier = (
  graph: GraphReader,
  supplierId: string,
  { after, limit }: { after: string; limit: number },
) => graph.read<DossierNode>(statement('supplier-dossier'), { supplierId, after, limit: BigInt(limit) });
