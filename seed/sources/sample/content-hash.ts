import { createHash } from 'node:crypto';

/** The SHA-256 and size of what a version holds, for versions that were read from no file. */
export function contentHash(content: unknown): { sha256: string; bytes: number } {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  return { sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
}
