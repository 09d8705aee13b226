import { constants } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BuyergraphError, codeOf, messageOf } from '../../src/errors.ts';
import { inOrder } from '../values/in-order.ts';

/** A file or an address refused before anything was written; the sentence says what to give instead. */
export const refused = (place: string, sentence: string, cause?: unknown): BuyergraphError =>
  new BuyergraphError('SOURCE_REFUSED', `${place} ${sentence}`, cause === undefined ? {} : { cause });

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'does not exist. Check the path.',
  ENOTDIR: 'does not exist: a part of the path is a file. Check the path.',
  EACCES: 'may not be read by this user. Change its permissions.',
  EPERM: 'may not be read by this user. Change its permissions.',
  ELOOP: 'is a symbolic link that leads to itself. Give the file.',
};

function unreadable(path: string, thrown: unknown): BuyergraphError {
  if (thrown instanceof BuyergraphError) return thrown;
  const code = codeOf(thrown);
  const known = Object.hasOwn(SYSTEM_ERRORS, code) ? SYSTEM_ERRORS[code]! : null;
  return refused(path, known ?? `cannot be read: ${messageOf(thrown)}.`, thrown);
}

/** Whether a path is a folder that is there. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false;

function assertRegular(path: string, found: Stats): void {
  if (found.isDirectory()) throw refused(path, 'is a folder. Give a file.');
  if (found.isFIFO()) throw refused(path, 'is a named pipe. Save it as a file first.');
  if (found.isSocket()) throw refused(path, 'is a socket. Give a file.');
  if (!found.isFile()) throw refused(path, 'is a device. Give a file.');
  if (found.size === 0) throw refused(path, 'is empty. Fetch it again.');
}

/**
 * What is known of a regular file before it is opened: its size in bytes.
 * @throws BuyergraphError SOURCE_REFUSED when it is missing, empty, unreadable or no regular file.
 */
export async function regularFile(path: string): Promise<{ size: number }> {
  const found = await stat(path).catch((thrown: unknown) => {
    throw unreadable(path, thrown);
  });
  assertRegular(path, found);
  return { size: found.size };
}

/** Never waits for a writer, and looks again at what was opened: the path may have changed hands since. */
async function opened(path: string): Promise<FileHandle> {
  await regularFile(path);
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((thrown: unknown) => {
    throw unreadable(path, thrown);
  });
  try {
    assertRegular(path, await handle.stat());
    return handle;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

/**
 * The bytes of a regular file, a piece at a time; memory does not grow with the file.
 * @throws BuyergraphError SOURCE_REFUSED as `regularFile`, and when reading fails half-way.
 */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const handle = await opened(path);
  try {
    const pieces: AsyncIterable<Buffer> = handle.createReadStream({ autoClose: false });
    for await (const piece of pieces) yield piece;
  } catch (thrown) {
    throw unreadable(path, thrown);
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a regular file, lower-case hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytesOf(path)) hash.update(piece);
  return hash.digest('hex');
}

async function below(folder: string, under: string): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch((thrown: unknown) => {
    throw unreadable(folder, thrown);
  });
  const paths = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry) => {
      const path = join(under, entry.name);
      if (entry.isDirectory()) return below(folder, path);
      return entry.isFile() ? [path] : [];
    });
  return (await Promise.all(paths)).flat();
}

/**
 * The regular files below a folder, sorted by path, optionally only those whose name ends in `ending`.
 * Hidden files are left out, and symbolic links: they may lead outside or name a file twice.
 * A path that is a file stands for itself.
 */
export async function filesUnder(path: string, ending = ''): Promise<string[]> {
  const start = await stat(path).catch((thrown: unknown) => {
    throw unreadable(path, thrown);
  });
  if (!start.isDirectory()) {
    assertRegular(path, start);
    return [path];
  }
  const names = await below(path, '');
  return names
    .filter((name) => name.toLowerCase().endsWith(ending.toLowerCase()))
    .toSorted(inOrder)
    .map((name) => join(path, name));
}
