import { setTimeout as pause } from 'node:timers/promises';
import { BuyergraphError } from '../errors.ts';
import type { Format, Piece } from './formats.ts';
import type { Pages } from './run.ts';

/** How long the last line has to get out before the connection is cut; milliseconds. */
const LAST_WORDS_MS = 50;

/**
 * Pages of one version of the graph: where it was renewed while they were read, they do not belong together.
 * @throws BuyergraphError GONE after the last page, so that what was written is known not to be whole.
 */
export async function* ofOneVersion(
  pages: AsyncIterable<Pages>,
  version: bigint,
  now: () => Promise<bigint>,
): AsyncGenerator<Pages> {
  let count = 0;
  for await (const page of pages) {
    count += 1;
    if (page.last && count > 1 && (await now()) !== version)
      throw new BuyergraphError('GONE', 'The graph was renewed while this was read; ask again.');
    yield page;
  }
}

/** A file that cannot be written to its end says so in its last line, and then its connection is cut. */
export async function* endedVisibly(
  pieces: AsyncIterable<Piece>,
  { broken }: Format,
  tell: (thrown: unknown) => void,
): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } catch (thrown) {
    tell(thrown);
    if (broken) {
      yield broken(thrown instanceof BuyergraphError ? thrown.message : 'something failed on our side');
      await pause(LAST_WORDS_MS);
    }
    throw thrown;
  }
}
