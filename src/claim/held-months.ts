import type { Context } from '../domain/context.ts';
import type { ClaimNode, HeldMonths } from './node.ts';

/** The months from one to another, both included. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let text = from; text <= to;) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Every month that any loaded version of sales has lines of. */
async function monthsLoaded({ loaders }: Context): Promise<ReadonlySet<string>> {
  const sales = (await loaders.dataset.all()).filter(({ kind }) => kind === 'SALES');
  const versions = await Promise.all(sales.map(({ id }) => loaders.dataset.versionsOf.load(id)));
  const loaded = versions.flat().filter(({ status }) => status === 'LOADED');
  return new Set(loaded.flatMap(({ periods }) => periods));
}

/** Which of the months a claim is about are held; null when it is about none. */
export async function heldMonths(
  { firstMonth, lastMonth }: ClaimNode,
  context: Context,
): Promise<HeldMonths | null> {
  if (!firstMonth || !lastMonth) return null;
  const loaded = await monthsLoaded(context);
  const asked = monthsBetween(firstMonth, lastMonth);
  const held = asked.filter((month) => loaded.has(month));
  return { first: held[0] ?? null, last: held.at(-1) ?? null, held: held.length, of: asked.length };
}
