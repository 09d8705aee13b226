import { daysBetween } from '../days.ts';
import type { Context } from '../domain/context.ts';
import { purchasePage } from '../process/node.ts';
import { type Asked, ofAllKinds, purchasesOf } from './asked.ts';
import { type Entry, unknown } from './entry.ts';

const MOST = 20;

/** What is open to apply for now, the one that closes first, first. */
export async function open(asked: Asked, context: Context): Promise<Entry[]> {
  const page = await purchasePage(
    context.loaders.opportunity.lists,
    { filter: { ...purchasesOf(asked), isOpen: true }, order: 'CLOSES_ASC', first: MOST },
    context,
  );
  const rows = page?.nodes ?? [];
  if (rows.length === 0)
    return unknown(
      'OPEN',
      `Nothing of it that closes on ${asked.today} or later is held. Import its newest notices: contracts-ocds --from contracts-finder or find-a-tender.`,
    );
  return rows.map((row) => ({
    part: 'OPEN',
    says: `“${row.title ?? 'Without a title'}” is open until ${row.closesOn}, ${daysBetween(asked.today, row.closesOn!)} more days; how to apply is in its notice.`,
    opportunityId: row.id,
    buyerId: row.buyerId,
    day: row.closesOn,
    source: `the notices of ${row.ocid}`,
    confidence: 'HIGH',
    because: `The last day to apply is as its notice states it.${ofAllKinds(asked)}`,
  }));
}
