import { createHash } from 'node:crypto';
import { z } from 'zod';
import { messageOf } from '../../../src/errors.ts';
import { bytesOf, filesUnder, refused } from '../../read/files.ts';
import type { Head } from '../../read/head.ts';
import type { SourceFile } from '../../read/source-file.ts';
import { UnreadMembers } from '../../read/unread-members.ts';

const scheme = z.object({
  code: z.string().regex(/^[A-Z0-9]{2,}-[A-Z0-9-]+$/),
  name: z.object({ en: z.string().min(1) }),
  url: z.string().nullish(),
  coverage: z.array(z.string()).nullish(),
  deprecated: z.boolean().nullish(),
});
export type Scheme = z.output<typeof scheme>;

/** The whole register as org-id.guide gives it, or one list of its repository. */
const isRegister = z.object({ lists: z.array(z.unknown()) });

async function textAt(path: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of bytesOf(path)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function listsIn(file: string, text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return isRegister.safeParse(value).data?.lists ?? (Array.isArray(value) ? value : [value]);
  } catch (thrown) {
    throw refused(file, `is no JSON, or is cut off (${messageOf(thrown).slice(0, 100)}). Fetch it again.`);
  }
}

/** The scheme a list describes; null when it describes none. */
export function schemeIn(list: unknown): { record: Scheme } | null {
  const read = scheme.safeParse(list);
  return read.success ? { record: read.data } : null;
}

/** Whether a file begins as such a list, or as a register of them. */
export const isScheme = ({ text }: Head): boolean =>
  /^\s*[[{]/.test(text) &&
  /"code"\s*:\s*"[A-Z0-9]{2,}-[A-Z0-9-]+"/.test(text) &&
  /"name"\s*:\s*\{[^}]*"en"\s*:\s*"[^"]/.test(text);

/** The lists of a file or a folder. @throws BuyergraphError SOURCE_REFUSED when it cannot be read. */
export async function readSchemes(path: string): Promise<SourceFile<{ list: unknown; file: string }>> {
  const hash = createHash('sha256');
  const unread = new UnreadMembers(scheme);
  const lists: { list: unknown; file: string; line: number; locator: string }[] = [];
  let bytes = 0;
  for (const file of await filesUnder(path, '.json')) {
    const text = await textAt(file);
    hash.update(text);
    bytes += Buffer.byteLength(text);
    for (const [index, list] of listsIn(file, text).entries()) {
      unread.see(list);
      lists.push({ list, file, line: index + 1, locator: file });
    }
  }
  return {
    ...{ path, bytes, sha256: hash.digest('hex'), encoding: 'UTF-8', notes: [], asAt: null },
    unread: () => unread.names(),
    // oxlint-disable-next-line typescript/require-await
    async *records() {
      yield* lists;
    },
  };
}
