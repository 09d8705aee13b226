import { createHash } from 'node:crypto';
import { jsonAsGiven } from '../../../src/canonical-json.ts';

/** The SHA-256 and size of what a version holds, for versions that were read from no file. */
export function contentHash(content: unknown): { sha256: string; bytes: number } {
  const text = jsonAsGiven(content);
  return { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
}
