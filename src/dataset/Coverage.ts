import type { CoverageMonthResolvers, CoverageResolvers } from '../../generated/resolver-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { byReason } from './node.ts';
import { coverageMonths } from './reads.ts';

const SHAPE = ['string', 'string'] as const;
/** More than all sources have together. */
const ALL_MONTHS = { after: { source: '', month: '' }, limit: 100_000 };

export const Coverage: CoverageResolvers = {
  async sources(asked, _, { graph }) {
    const { source, buyerIds } = asked;
    const [sources, rejected, ofBuyers] = await Promise.all([
      graph.read('coverage-sources', { source }),
      graph.read('rejected-records', { source, kind: null }),
      buyerIds && coverageMonths(graph, asked, ALL_MONTHS),
    ]);
    const seenOfBuyers = (name: string): number | null =>
      ofBuyers && ofBuyers.reduce((sum, row) => sum + (row.source === name ? row.seen : 0), 0);
    return sources.map((row) => ({
      ...row,
      expected: row.seen + row.rejected,
      seenOfBuyers: seenOfBuyers(row.source),
      rejections: byReason(rejected.filter((one) => one.source === row.source)),
    }));
  },
  async months(asked, args, { graph, maxFirst }) {
    const { first, after } = pageArgs(args, { shape: SHAPE, max: maxFirst });
    const [source, month] = after ?? ['', ''];
    const rows = await coverageMonths(graph, asked, { after: { source, month }, limit: first + 1 });
    return connectionFrom({ rows, first, after, cursorOf: (row) => [row.source, row.month] });
  },
};

export const CoverageMonth: CoverageMonthResolvers = { month: ({ month }) => month || null };
