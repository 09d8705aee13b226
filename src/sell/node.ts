import type { SpendQuestion } from '../trade/node.ts';
import type { Asked } from './asked.ts';
import type { Entry } from './entry.ts';
import type { Candidate } from './where.ts';

export type SellToResultNode = { asked: Asked };
export type SellToEntryNode = Entry;

export type WhereToSellEntryNode = Candidate;
export type WhereToSellResultNode = {
  lotCategory: string | null;
  question: SpendQuestion;
  firstMonth: string | null;
  lastMonth: string | null;
  buyers: readonly Candidate[];
};
