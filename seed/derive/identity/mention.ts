import { RELEASES } from '../../store/notices/releases.ts';
import type { Printed } from './printed.ts';
import type { PrintedName } from './clues.ts';
import type { DatedResolution } from '../../../src/identity/resolve.ts';

export { RELEASES };

/** A name as one dataset version, or the releases together, print it. */
export type Mentioned = Printed & { id: string; versionId: string };

/** A mention as stored: a printed name and whom it is taken to mean, in the order of days and ids; nobody yet: none. */
export type StoredMention = Mentioned &
  PrintedName & {
    /** The clues by which it was looked up. */
    lookedUp: readonly string[];
    resolutions: readonly (Omit<DatedResolution, 'score'> & { score: bigint })[];
    sample: boolean | null;
    /** Whether a size is stated beside it, which whoever it means then has. */
    isSized: boolean;
  };

/** Whether processes and awards carry the name, rather than lines. */
export const isOfProcess = ({ versionId }: Mentioned): boolean => versionId === RELEASES;
