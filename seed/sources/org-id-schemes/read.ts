import { z } from 'zod';
import { messageOf } from '../../../src/errors.ts';
import { filesUnder, refused } from '../../read/files.ts';
import type { Head } from '../../read/head.ts';
import { heldFiles, heldSource } from '../../read/held-files.ts';
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

/** The whole register as org-id.guide gives it. */
const register = z.object({ lists: z.array(z.unknown()) });

function listsIn(file: string, text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return register.safeParse(value).data?.lists ?? (Array.isArray(value) ? value : [value]);
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
  const { texts, ...held } = await heldFiles(path, await filesUnder(path, '.json'));
  const unread = new UnreadMembers(scheme);
  const lists = texts.flatMap(({ file, text }) =>
    listsIn(file, text).map((list, index) => ({ list, file, line: index + 1, locator: file })),
  );
  for (const { list } of lists) unread.see(list);
  return heldSource({ ...held, unread: () => unread.names() }, lists);
}
