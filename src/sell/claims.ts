import type { Context } from '../domain/context.ts';
import type { Asked } from './asked.ts';
import { type Entry, unknown } from './entry.ts';

/** What has been published about the body; whether the lines held agree is asked of each claim. */
export async function claims({ reference }: Asked, { loaders }: Context): Promise<Entry[]> {
  const body = await loaders.organisation.resolve(reference);
  const about = body === null ? [] : await loaders.claim.ofOrganisation.load(body.id);
  if (about.length === 0)
    return unknown('CLAIMS', 'No claim about it is loaded. Write some down and import them: claims FILE.');
  return about.map(({ id, says, printed, documentTitle, locator }) => ({
    part: 'CLAIMS',
    says: printed === null ? says : `${says} It prints: ${printed}.`,
    claimId: id,
    source: `${documentTitle}, ${locator}`,
    confidence: 'MEDIUM',
    because: 'It is what its source says; its check holds it against what is loaded.',
  }));
}
