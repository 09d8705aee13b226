import type { CoverageMonthResolvers, CoverageResolvers } from '../../generated/schema-types.ts';
import { connectionFrom, pageArgs } from '../graphql/connection.ts';
import { byReason } from './node.ts';
import { coverageMonths } from './reads.ts';

const SHAPE = ['string', 'string'] as const;

export const Coverage: CoverageResolvers = {
  async sources({ source }, _, { graph }) {
    const [sources, rejected] = await Promise.all([
      graph.read('coverage-sources', { source }),
      graph.read('rejected-records', { source, kind: null }),
    ]);
    return sources.map((row) => ({
      ...row,
      expected: row.seen + row.rejected,
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
