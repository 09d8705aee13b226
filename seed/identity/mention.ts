import type { Printed } from './printed.ts';
import type { Method } from './resolve.ts';

/** A mention as stored: a printed name and who it is taken to be, if anybody yet. */
export type StoredMention = Printed & {
  id: string;
  organisationId: string | null;
  method: Method | null;
  score: bigint | null;
  reason: string | null;
  versionId: string;
  sample: boolean | null;
};
