import { z } from 'zod';
import { invariant } from '../../../src/errors.ts';
import { amountOf } from '../../values/amount.ts';
import type { SalesRecord } from '../g-cloud-sales/record.ts';
import table from './sales.json' with { type: 'json' };

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const sale = z.strictObject({
  supplier: z.string(),
  buyer: z.string(),
  framework: z.string(),
  lot: z.string(),
  financialYear: z.string().regex(/^\d{4}\/\d{2}$/),
  firstMonth: month,
  lastMonth: month,
  lines: z.int().positive(),
  net: z.string(),
  creditLines: z.int().positive().default(0),
});

/**
 * One row of the sample: a record as a sales file has it, whose amount is the total of `lines` published lines
 * between two months of a financial year. `period` is that year's last month.
 */
export type SampleSale = SalesRecord & {
  financialYear: string;
  firstMonth: string;
  lastMonth: string;
  lines: number;
  /** How many of the lines are credits. */
  creditLines: number;
  /** Which published lines the row is the total of. */
  locator: string;
};

const STATED = z
  .array(z.object({ supplier: z.string(), size: z.enum(['SME', 'LARGE', 'UNKNOWN']) }))
  .parse(table.sizes);

const SIZES = new Map(STATED.map(({ supplier, size }) => [supplier, size]));

/** A supplier's name as the sales print it, with the size another release states for it. */
export type SampleSize = { supplier: string; size: 'SME' | 'LARGE' };

/** The sizes that are known of the sample's suppliers. */
export const sampleSizes = (): readonly SampleSize[] =>
  STATED.flatMap(({ supplier, size }) => (size === 'UNKNOWN' ? [] : [{ supplier, size }]));

const lastMonthOf = (financialYear: string): string => `${Number(financialYear.slice(0, 4)) + 1}-03`;

function saleFrom({ net, ...row }: z.output<typeof sale>): SampleSale {
  const { supplier, buyer, lot, financialYear, firstMonth, lastMonth, lines } = row;
  const amount = amountOf(net);
  const size = SIZES.get(supplier);
  invariant('amountE4' in amount && size, `sample sale ${supplier} has an amount and a size`);
  return {
    ...row,
    period: lastMonthOf(financialYear),
    amountE4: amount.amountE4,
    description: `Total of ${lines} published lines, ${firstMonth} to ${lastMonth}`,
    sector: '',
    size,
    locator: `${table.source.file}, Supplier ${supplier}, Customer ${buyer}, Lot ${lot}, For_Month ${firstMonth} to ${lastMonth}`,
  };
}

const SALES: readonly SampleSale[] = z.array(sale).parse(table.sales).map(saleFrom);

/** The release the totals were computed from. Its licence is not stated: the totals are facts about it. */
export const sampleSalesSource = table.source;

/** What states the sizes, dated: the release of the sales has none. */
export const sampleSizeSource = table.sizeSource;

/** What the rows must add up to; `net` in pounds as an exact decimal. */
export const sampleSalesControl = table.control;

/** The sales that come with the project, by supplier, buyer and year. */
export const sampleSales = (): readonly SampleSale[] => SALES;
