import { open } from 'node:fs/promises';
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { once } from '../../src/once.ts';
import { regularFile } from './files.ts';

/** How sure it is, by its beginning, that a file is of a kind. */
export type Sureness = 'YES' | 'PERHAPS' | 'NO';

const HEAD_BYTES = 64 * 1024;
const MOST_ROWS = 30;
const ZIP_HEADER = 30;

/** The beginning of what is packed, no longer than a head whatever it unpacks to. */
async function unpacked(bytes: Buffer, unpacker: Transform): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const plain: AsyncIterable<Buffer> = Readable.from([bytes]).pipe(unpacker);
  try {
    for await (const part of plain) {
      parts.push(part);
      length += part.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch {
    // Cut off here, as a head is, or damaged, which whoever reads the whole of it says.
  }
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

/** The beginning of the first file in a ZIP archive. */
function firstEntry(bytes: Buffer): Buffer | Promise<Buffer> {
  if (bytes.length < ZIP_HEADER) return Buffer.alloc(0);
  const from = bytes.subarray(ZIP_HEADER + bytes.readUInt16LE(26) + bytes.readUInt16LE(28));
  return bytes.readUInt16LE(8) === 0 ? from : unpacked(from, createInflateRaw());
}

function plainBytes(bytes: Buffer): Buffer | Promise<Buffer> {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === '504b0304') return firstEntry(bytes);
  return mark.startsWith('1f8b') ? unpacked(bytes, createGunzip()) : bytes;
}

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A string of JSON, the last of which may be cut off. */
const STRING = /"(?:[^"\\]|\\.)*"?/gs;

/** Whether a text begins as JSON and has more brackets opened than closed. */
function isOpenJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const bare = text.replaceAll(STRING, '');
  return bare.split(/[[{]/).length > bare.split(/[\]}]/).length;
}

/** The records at the beginning of a table; the last may be cut off, and is left out then. */
function rowsIn(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      ...{ delimiter, to: MOST_ROWS, relax_column_count: true, relax_quotes: true },
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[]) => void rows.push(cells),
    });
  } catch {
    return rows;
  }
  return rows;
}

/** The first 64 KB of a file, by which its kind is known. */
export class Head {
  readonly path: string;
  readonly bytes: Buffer;
  /** Its text; of a gzip or ZIP archive, that of the first file in it. */
  readonly text: string;
  /** Whether it is JSON that ends before it is closed, with nothing behind it. */
  readonly isCutOff: boolean;
  /** Split once by each delimiter, however many kinds ask. */
  readonly #rowsBy = once((delimiter) => rowsIn(this.text, delimiter));

  private constructor(path: string, bytes: Buffer, plain: Buffer) {
    const text = decoded(plain);
    [this.path, this.bytes, this.text] = [path, bytes, text];
    this.isCutOff = bytes.length < HEAD_BYTES && plain.length < HEAD_BYTES && isOpenJson(text);
  }

  /** @throws BuyergraphError SOURCE_REFUSED when it is missing, empty, unreadable or no regular file. */
  static async of(path: string): Promise<Head> {
    await regularFile(path);
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const bytes = buffer.subarray(0, bytesRead);
      return new Head(path, bytes, await plainBytes(bytes));
    } finally {
      await handle.close();
    }
  }

  /** Whether a table with such a header stands in it, and below it a record of which `isRecord` holds, if asked. */
  hasTable(
    isHeader: (cells: readonly string[]) => boolean,
    isRecord?: (cells: readonly string[], header: readonly string[]) => boolean,
  ): boolean {
    if (/^\s*[<{[]/.test(this.text)) return false;
    return [',', ';', '\t'].some((delimiter) => {
      const rows = this.#rowsBy(delimiter);
      const at = rows.findIndex(isHeader);
      return at >= 0 && (!isRecord || rows.slice(at + 1).some((cells) => isRecord(cells, rows[at]!)));
    });
  }
}

/** Sure or not at all. */
export const surely = (is: boolean): Sureness => (is ? 'YES' : 'NO');
