import { statfs } from 'node:fs/promises';
import { BuyergraphError } from '../errors.ts';

const MB = 1_000_000;

const freeBytesOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Refuses to begin what a nearly full disk would break off half way.
 * @throws BuyergraphError SETUP_FAILED when fewer than `bytes` are free under the folder.
 */
export async function demandSpace(folder: string, bytes: number, freeBytes = freeBytesOf): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= bytes) return;
  throw new BuyergraphError(
    'SETUP_FAILED',
    `The disk of ${folder} has ${Math.floor(free / MB)} MB free and Neo4j needs ${Math.ceil(bytes / MB)} MB there; ` +
      'free some space, or choose another disk with BUYERGRAPH_HOME (data) or XDG_CACHE_HOME (programs).',
  );
}
