import type { Domain } from '../domain/domain.ts';
import { Basis } from './Basis.ts';
import { BuyerRankingResult, RankedBuyer } from './BuyerRankingResult.ts';
import { InvoicedSpend } from './InvoicedSpend.ts';
import { spendLoaders, type SpendLoaders } from './loaders.ts';
import { spendQuery } from './query.ts';
import { SmeShareResult } from './SmeShareResult.ts';
import { SpendGroup } from './SpendGroup.ts';
import { SpendLine } from './SpendLine.ts';
import {
  BodySale,
  SupplierAcrossBodies,
  SuppliersAcrossBodiesResult,
} from './SuppliersAcrossBodiesResult.ts';
import { UntiedSpend } from './untied.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    spend: SpendLoaders;
  }
}

/** What was invoiced: sums, groups, shares, rankings and the lines behind each. */
export const spend = {
  name: 'spend',
  types: {
    Basis,
    BodySale,
    BuyerRankingResult,
    InvoicedSpend,
    RankedBuyer,
    SmeShareResult,
    SpendGroup,
    SpendLine,
    SupplierAcrossBodies,
    SuppliersAcrossBodiesResult,
    UntiedSpend,
  },
  query: spendQuery,
  loaders: { spend: spendLoaders },
  nodes: { SpendLine: (key, { spend: { lineById } }) => lineById.load(key) },
} satisfies Domain;
