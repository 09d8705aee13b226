import { graphqlData } from './contestants.ts';
import { everyPage } from './question.ts';

/** The first thing that a supplier was paid for: of what category and size, by whom. */
export type FirstSale = { category: string; size: string; buyers: ReadonlySet<string> };

type Line = {
  period: string;
  buyer: { id: string };
  supplier: { id: string };
  lotCategory: { slug: string } | null;
  sizeAsReported: string;
};
type LinesData = { spendLines: { nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };

const LINES = `query ($after: String) { spendLines(order: PERIOD_ASC, first: 100, after: $after) {
  nodes { period buyer { id } supplier { id } lotCategory { slug } sizeAsReported } pageInfo { hasNextPage endCursor } } }`;

async function allLines(url: string): Promise<Line[]> {
  const pages = await everyPage(
    Infinity,
    {},
    {
      ask: (variables): Promise<LinesData> => graphqlData(url, LINES, variables),
      after: ({ spendLines: { pageInfo } }) => (pageInfo.hasNextPage ? { after: pageInfo.endCursor } : null),
    },
  );
  return pages.flatMap(({ spendLines }) => spendLines.nodes);
}

/**
 * What suppliers first seen after a month sold in their first month, and who had bought anything until then; of what no lot
 * says, nothing is asked.
 */
export async function firstSales(
  url: string,
  until: string,
): Promise<{ sales: FirstSale[]; known: ReadonlySet<string> }> {
  const all = await allLines(url);
  const bySupplier = Map.groupBy(all, ({ supplier }) => supplier.id);
  const sales = [...bySupplier.values()].flatMap((lines) => {
    const { period, lotCategory, sizeAsReported: size } = lines[0]!;
    if (period <= until || lotCategory === null) return [];
    const first = lines.filter((line) => line.period === period);
    return [{ category: lotCategory.slug, size, buyers: new Set(first.map(({ buyer }) => buyer.id)) }];
  });
  return { sales, known: new Set(all.filter(({ period }) => period <= until).map(({ buyer }) => buyer.id)) };
}
