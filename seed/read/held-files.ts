import { createHash } from 'node:crypto';
import { bytesOf, refused, regularFile } from './files.ts';
import type { AsAt, Placed, SourceFile } from './source-file.ts';

/** Many times what the largest register that is published has. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Files that are held whole: their texts, and their size and hash together. */
export type Held = {
  path: string;
  texts: readonly { file: string; text: string }[];
  bytes: number;
  sha256: string;
};

async function wholeOf(file: string): Promise<Buffer> {
  const { size } = await regularFile(file);
  if (size > MOST_BYTES)
    throw refused(file, `has ${size} bytes, which is more than any register has. Give the register.`);
  const pieces: Buffer[] = [];
  for await (const piece of bytesOf(file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The text without the mark some software puts in front of it. */
function textOf(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    throw refused(file, 'is not UTF-8, as JSON is. Fetch it again.', thrown);
  }
}

/**
 * Reads the files of a path, each whole.
 * @throws BuyergraphError SOURCE_REFUSED for one that cannot be read, is larger than any register, or is not UTF-8.
 */
export async function heldFiles(path: string, files: readonly string[]): Promise<Held> {
  const hash = createHash('sha256');
  const texts: { file: string; text: string }[] = [];
  let size = 0;
  for (const file of files) {
    const bytes = await wholeOf(file);
    hash.update(bytes);
    size += bytes.length;
    texts.push({ file, text: textOf(file, bytes) });
  }
  return { path, texts, bytes: size, sha256: hash.digest('hex') };
}

type Whole<Raw> = Pick<SourceFile<Raw>, 'path' | 'bytes' | 'sha256' | 'unread' | 'document'> & {
  asAt?: AsAt | null;
};

/** A source in UTF-8 whose records were read when it was opened. */
export const heldSource = <Raw>(whole: Whole<Raw>, records: readonly Placed<Raw>[]): SourceFile<Raw> => ({
  asAt: null,
  ...whole,
  ...{ encoding: 'UTF-8', notes: [] },
  // oxlint-disable-next-line typescript/require-await
  async *records() {
    yield* records;
  },
});
