import { counted } from '../counted.ts';
import { daysBetween, monthsAfter } from '../days.ts';
import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';
import type { Connection } from '../graphql/connection.ts';
import { purchasePage } from '../process/node.ts';
import { type Asked, ofAllKinds, purchasesOf } from './asked.ts';
import { type Entry, unknown } from './entry.ts';

type Row = RowOf<'contracts-page'>;

const MONTHS = 18;
const MOST = 20;

async function saying(
  { title, endsOn, maxEndsOn, supplierIds }: Row,
  today: string,
  { loaders }: Context,
): Promise<string> {
  const holders = await Promise.all(
    supplierIds.map(async (id) => (await loaders.organisation.byId.load(id))!.name),
  );
  const held = holders.length > 0 ? `, held by ${holders.join(' and ')}` : ', its holder not stated';
  const extension =
    maxEndsOn && maxEndsOn > endsOn!
      ? ` It may be extended to ${maxEndsOn}.`
      : ' No option to extend is stated.';
  return `“${title ?? 'A contract without a title'}” ends on ${endsOn}, in ${counted(daysBetween(today, endsOn!), 'day')}${held}.${extension}`;
}

/** Those that end soonest. One that was terminated does not end any more, however many of them come first. */
async function soonest(asked: Asked, context: Context): Promise<Row[]> {
  const ends = { endsFrom: asked.today, endsTo: monthsAfter(asked.today, MONTHS) };
  const list = { filter: { ...purchasesOf(asked), ...ends }, order: 'END_ASC', first: MOST } as const;
  const found: Row[] = [];
  for (let after: string | null = null; ;) {
    const page: Connection<Row> | null = await purchasePage(
      context.loaders.contract.lists,
      { ...list, after },
      context,
    );
    found.push(...(page?.nodes ?? []).filter(({ status }) => status !== 'terminated'));
    if (found.length >= MOST || !page?.pageInfo.hasNextPage) return found.slice(0, MOST);
    after = page.pageInfo.endCursor;
  }
}

/** What ends in the next 18 months, the soonest first. */
export async function ending(asked: Asked, context: Context): Promise<Entry[]> {
  const { today } = asked;
  const rows = await soonest(asked, context);
  if (rows.length === 0)
    return unknown(
      'ENDING',
      `No contract of it that ends in the ${MONTHS} months from ${today} is held. Import its newest notices: contracts-ocds --from contracts-finder or find-a-tender.`,
    );
  return Promise.all(
    rows.map(async (row): Promise<Entry> => ({
      part: 'ENDING',
      says: await saying(row, today, context),
      contractId: row.id,
      buyerId: row.buyerId,
      ...(row.supplierIds[0] ? { supplierId: row.supplierIds[0] } : {}),
      day: row.endsOn,
      source: `the notices of ${row.ocid}`,
      confidence: 'MEDIUM',
      because: `Its last day is as its notice states it; contracts are often extended without one.${ofAllKinds(asked)}`,
    })),
  );
}
