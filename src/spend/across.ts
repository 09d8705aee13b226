import type { OrganisationNode } from '../organisation/node.ts';
import { graphReference } from '../perimeter/node.ts';
import { treeSizeOf } from '../sizes.ts';
import type { Context } from '../domain/context.ts';
import type { SupplierAcrossBodiesNode, SuppliersAcrossBodiesResultNode, BodySaleNode } from './node.ts';
import { questionOf, type SpendQuestion } from '../trade/node.ts';
import { suppliersAcrossBodies, suppliersAcrossLines, type AcrossPage, type AcrossRow } from './reads.ts';

type Bodies = ReadonlyMap<string, OrganisationNode>;

/** The first row of a page carries the bodies of all its rows, each once. */
const bodiesOf = (rows: readonly AcrossRow[]): Bodies =>
  new Map(rows.flatMap(({ bodyNodes }) => bodyNodes.map((body) => [body.id, body] as const)));

function salesOf(row: AcrossRow, bodies: Bodies): BodySaleNode[] {
  const sales = row.bodyIds.map((id, index) => ({
    body: bodies.get(id)!,
    net: row.bodyNetE4[index]!,
    lines: Number(row.bodyLines[index]),
    lotCategorySlugs: [...new Set(row.bodyLotCategories[index]!.split(';').filter(Boolean))].toSorted(),
  }));
  return sales.toSorted((a, b) =>
    a.net === b.net ? (a.body.id < b.body.id ? -1 : 1) : a.net > b.net ? -1 : 1,
  );
}

/** The same question over the lines: what its figures rest on, and its records. */
export function linesQuestion(
  asked: SuppliersAcrossBodiesResultNode,
  context: Context,
  supplierId?: string,
): Promise<SpendQuestion> {
  const { reference: buyer, includeParent, size, ...rest } = asked;
  const scope = includeParent ? 'SELF_AND_DESCENDANTS' : 'DESCENDANTS';
  return questionOf(
    { ...rest, buyer, scope, size, ...(supplierId ? { supplier: supplierId } : {}) },
    context,
  );
}

/** The rollup holds the question as most people ask it; every other form is counted from the lines. */
const inRollup = (asked: SuppliersAcrossBodiesResultNode): boolean =>
  asked.includeParent && !asked.family && !asked.from && !asked.to && !asked.hierarchyAsOf && !asked.knownAt;

/** Whether a reference may be a slug or an id: neither has blanks. */
const isKey = (reference: string): boolean => !/\s/.test(reference);

async function rowsOf(
  asked: SuppliersAcrossBodiesResultNode,
  page: AcrossPage,
  context: Context,
): Promise<AcrossRow[]> {
  const size = treeSizeOf(asked.size, asked.sizeBasis);
  const byBody = async () =>
    suppliersAcrossLines(context.graph, (await linesQuestion(asked, context)).filter, page);
  if (size === null || !inRollup(asked)) return byBody();
  const read = (reference: string) => suppliersAcrossBodies(context.graph, { reference, size }, page);
  // Most people give a slug or an id, for which one statement is enough.
  const key = graphReference(asked.reference);
  const rows = isKey(key) ? await read(key) : [];
  if (rows.length > 0) return rows;
  const body = await context.loaders.organisation.resolve(asked.reference);
  const found = body && body.id !== key && body.slug !== key ? await read(body.id) : [];
  // What stands alone has no rollup of bodies: all that was sold to it was sold to one.
  return found.length > 0 || !body || page.minBodies > 1 ? found : byBody();
}

/** A page of suppliers with their sales by body. */
export async function suppliersAcross(
  asked: SuppliersAcrossBodiesResultNode,
  page: AcrossPage,
  context: Context,
): Promise<SupplierAcrossBodiesNode[]> {
  const rows = await rowsOf(asked, page, context);
  const bodies = bodiesOf(rows);
  return rows.map((row) => ({
    supplier: { id: row.supplierId, name: row.name },
    bodyCount: row.bodies,
    net: row.netE4,
    lines: row.lines,
    sales: salesOf(row, bodies),
    question: () => linesQuestion(asked, context, row.supplierId),
  }));
}
