import type { Domain } from '../domain/domain.ts';
import { Concentration, concentration, MarketShare } from './Concentration.ts';
import {
  FirstTimeSupplier,
  firstTimeSuppliers,
  FirstTimeSuppliersResult,
} from './FirstTimeSuppliersResult.ts';
import { SimilarBuyer, similarBuyers, SimilarBuyersResult } from './SimilarBuyer.ts';
import { ComparedLot, LotsUsedAndIgnored, lotsUsedAndIgnored } from './LotsUsedAndIgnored.ts';
import { overlap, SharedSupplier, SupplierOverlap } from './SupplierOverlap.ts';

/** Questions that compare those who buy, or those who sell, with one another. */
export const market = {
  name: 'market',
  types: {
    ComparedLot,
    LotsUsedAndIgnored,
    Concentration,
    FirstTimeSupplier,
    FirstTimeSuppliersResult,
    MarketShare,
    SharedSupplier,
    SimilarBuyer,
    SimilarBuyersResult,
    SupplierOverlap,
  },
  query: { concentration, firstTimeSuppliers, lotsUsedAndIgnored, overlap, similarBuyers },
} satisfies Domain;
