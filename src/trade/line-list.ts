import type { RowOf } from '../graph/catalogue.ts';
import type { OrderedPlace } from '../graphql/ordered.ts';
import type { Own } from '../perimeter/node.ts';
import type { LineFilter, OwnCondition } from './conditions.ts';
import type { SpendQuestion } from './question.ts';

export type LineRow = RowOf<'lines-page'>;
/** A thing whose lines are listed. */
export type ThingWithLines = Own<OwnCondition> | Own<'version'>;

/** The ways into lines: by what statements call each, and the condition that it is itself. */
export const WAYS = {
  BUYER: { called: 'byBuyer', condition: 'buyerIds' },
  SUPPLIER: { called: 'bySupplier', condition: 'supplierIds' },
  LOT: { called: 'byLot', condition: 'lots' },
  VERSION: { called: 'byVersion', condition: null },
  ALL: { called: 'all', condition: null },
} as const satisfies Record<string, { called: string; condition: keyof LineFilter | null }>;

/** The way into the lines of a list, and what it leads by. */
export type LineList = Readonly<{ by: keyof typeof WAYS; ids: readonly string[] }>;

/** A part of a list of lines, with the question that counts them. */
export type LinesAsked = Readonly<{ list: LineList; question: SpendQuestion; place: OrderedPlace }>;

/** The way into the lines that leads to fewest: what the list is of, else the buyer or supplier, else all. */
export function listOf(of: ThingWithLines | undefined, { buyerIds, supplierIds }: LineFilter): LineList {
  if (of?.by === 'lot') return { by: 'LOT', ids: [of.id] };
  if (of?.by === 'version') return { by: 'VERSION', ids: [of.id] };
  if (of?.by !== 'buyer' && supplierIds) return { by: 'SUPPLIER', ids: supplierIds };
  return buyerIds ? { by: 'BUYER', ids: buyerIds } : { by: 'ALL', ids: [] };
}
