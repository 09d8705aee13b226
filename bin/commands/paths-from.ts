import { BuyergraphError } from '../../src/errors.ts';
import type { Importer, LiveContext } from '../../seed/importer.ts';

/** What --from, --since and --until say, and the one address that may follow the source. */
export type FromService = {
  service: string;
  since: string | null;
  until: string | null;
  given: readonly string[];
};

/** The files of the days asked for of a service: none, when it published nothing on them. */
export async function pathsFrom(
  { id, liveFrom }: Importer,
  { given, ...span }: FromService,
  context: LiveContext,
): Promise<readonly string[]> {
  if (!liveFrom)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${id} is fetched from no service; download its file and give its path.`,
    );
  if (given.length > 1) throw new BuyergraphError('BAD_USER_INPUT', 'With --from give one address at most.');
  const paths = await liveFrom.fetch({ ...span, address: given[0] ?? null }, context);
  if (paths.length === 0) context.say(`${span.service} published nothing on these days.`);
  return paths;
}
