import type { Domain } from '../domain/domain.ts';
import { sellTo, SellToEntry, SellToResult } from './SellTo.ts';
import { whereToSell, WhereToSellEntry, WhereToSellResult } from './WhereToSell.ts';

/** How one sells to a body, and where to begin. */
export const sell = {
  name: 'sell',
  types: { SellToEntry, SellToResult, WhereToSellEntry, WhereToSellResult },
  query: { sellTo, whereToSell },
} satisfies Domain;
