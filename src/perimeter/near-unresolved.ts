import type { Warning } from '../../generated/schema-types.ts';
import { isNear } from '../identity/near.ts';

const NAMES_SAID = 3;

/** What is printed near the name of the one buyer a figure is about, and counts for somebody nobody knows. */
export async function nearUnresolved(
  { buyerName }: { buyerName: string | null },
  loaders: {
    organisation: { unresolvedNear: { load: (name: string) => Promise<readonly { name: string }[]> } };
  },
): Promise<Warning[]> {
  const found = buyerName ? await loaders.organisation.unresolvedNear.load(buyerName) : [];
  const near = found.filter(({ name }) => name !== buyerName && isNear(name, buyerName!));
  if (near.length === 0) return [];
  const [names, more] = [near.slice(0, NAMES_SAID).map(({ name }) => `“${name}”`), near.length - NAMES_SAID];
  const message = `Not in this figure, for nobody knows whether they are ${buyerName}: ${names.join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }. See unresolvedBuyers, or buyergraph candidates to decide.`;
  return [{ code: 'NEAR_UNRESOLVED', message }];
}
