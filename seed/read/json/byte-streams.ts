import { createGunzip } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { messageOf } from '../../../src/errors.ts';
import { bytesOf, refused } from '../files.ts';

/** A stream of text within a file: the file itself, or one in an archive. */
export type Part = { name: string; bytes: AsyncIterable<Buffer> };

/** An archive that grows beyond this much of what it takes on disk is a bomb, not a publication. */
const MOST_GROWTH = 200;
const GROWTH_IS_SEEN_FROM = 64 * 1024 * 1024;
const MOST_ENTRIES = 100_000;
const GZIP = '1f8b';
const ZIP = '504b0304';

async function firstBytes(path: string): Promise<string> {
  for await (const piece of bytesOf(path)) return piece.subarray(0, 4).toString('hex');
  return '';
}

async function* counted(
  path: string,
  pieces: AsyncIterable<Buffer>,
  packed: () => number,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > GROWTH_IS_SEEN_FROM && bytes > packed() * MOST_GROWTH)
      throw refused(path, `unpacks to more than ${MOST_GROWTH} times its size: it is no publication.`);
    yield piece;
  }
}

/** Is given every piece of a file as it stands on disk, on its way. */
type Look = (piece: Buffer) => void;

async function* seenBy(path: string, look: Look): AsyncGenerator<Buffer> {
  for await (const piece of bytesOf(path)) {
    look(piece);
    yield piece;
  }
}

async function* unzipped(path: string, look: Look): AsyncGenerator<Buffer> {
  let packed = 0;
  const gunzip = createGunzip();
  const source = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of seenBy(path, look)) {
      packed += piece.length;
      yield piece;
    }
  };
  // What goes wrong in the source destroys the stream and is thrown by the loop below.
  pipeline(Readable.from(source()), gunzip, () => undefined);
  try {
    yield* counted(path, gunzip as AsyncIterable<Buffer>, () => packed);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('Z_'))
      throw refused(path, `is a damaged gzip archive (${messageOf(thrown)}). Fetch it again.`, thrown);
    throw thrown;
  }
}

const opened = (path: string): Promise<ZipFile> => yauzl.openPromise(path, { lazyEntries: true });

async function* entriesOf(path: string): AsyncGenerator<Part> {
  let seen = 0;
  const archive = await opened(path).catch((thrown: unknown) => {
    throw refused(path, `is a damaged ZIP archive (${messageOf(thrown)}). Fetch it again.`, thrown);
  });
  try {
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) {
      seen += 1;
      if (seen > MOST_ENTRIES) throw refused(path, `has more than ${MOST_ENTRIES} files in it.`);
      if (!/\.jsonl?$/i.test(entry.fileName)) continue;
      const stream = await archive.openReadStreamPromise(entry);
      yield {
        name: entry.fileName,
        bytes: counted(path, stream as AsyncIterable<Buffer>, () => entry.compressedSize),
      };
    }
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) throw thrown;
    throw refused(path, `cannot be unpacked: ${messageOf(thrown)}.`, thrown);
  } finally {
    archive.close();
  }
}

export const isZip = async (path: string): Promise<boolean> => (await firstBytes(path)).startsWith(ZIP);

/**
 * The texts within a file: plain, gzip, or each JSON file of a ZIP archive, a piece at a time. `look` sees the bytes of
 * the file itself as they are read; not of a ZIP archive, which is not read in order.
 */
export async function* partsOf(path: string, look: Look = () => undefined): AsyncGenerator<Part> {
  const first = await firstBytes(path);
  if (first.startsWith(ZIP)) yield* entriesOf(path);
  else if (first.startsWith(GZIP)) yield { name: '', bytes: unzipped(path, look) };
  else yield { name: '', bytes: seenBy(path, look) };
}
