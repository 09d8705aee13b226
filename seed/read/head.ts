import { open } from 'node:fs/promises';
import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { regularFile } from './files.ts';

/** How sure it is, by its beginning, that a file is of a kind. */
export type Sureness = 'YES' | 'PERHAPS' | 'NO';

const HEAD_BYTES = 64 * 1024;
const MOST_ROWS = 30;
const ZIP_HEADER = 30;

/** The beginning of what is packed; what follows is missing, which is no fault here. */
function unpacked(unpack: typeof gunzipSync, bytes: Buffer): Buffer {
  try {
    return unpack(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** The beginning of the first file in a ZIP archive. */
function firstEntry(bytes: Buffer): Buffer {
  if (bytes.length < ZIP_HEADER) return Buffer.alloc(0);
  const from = ZIP_HEADER + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  return bytes.readUInt16LE(8) === 0 ? bytes.subarray(from) : unpacked(inflateRawSync, bytes.subarray(from));
}

function plainBytes(bytes: Buffer): Buffer {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === '504b0304') return firstEntry(bytes);
  return mark.startsWith('1f8b') ? unpacked(gunzipSync, bytes) : bytes;
}

function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
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
  #text: string | null = null;

  constructor(path: string, bytes: Buffer) {
    [this.path, this.bytes] = [path, bytes];
  }

  /** @throws BuyergraphError SOURCE_REFUSED when it is missing, empty, unreadable or no regular file. */
  static async of(path: string): Promise<Head> {
    await regularFile(path);
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return new Head(path, buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  }

  /** Its text; of a gzip or ZIP archive, that of the first file in it. */
  get text(): string {
    return (this.#text ??= decoded(plainBytes(this.bytes)));
  }

  /** Whether a table with such a header, and below it a record of which `isRecord` holds, stands in it. */
  hasTable(
    isHeader: (cells: readonly string[]) => boolean,
    isRecord: (cells: readonly string[], header: readonly string[]) => boolean = () => true,
  ): boolean {
    if (/^\s*[<{[]/.test(this.text)) return false;
    return [',', ';', '\t'].some((delimiter) => {
      const rows = rowsIn(this.text, delimiter);
      const at = rows.findIndex(isHeader);
      return at >= 0 && rows.slice(at + 1).some((cells) => isRecord(cells, rows[at]!));
    });
  }
}

/** Sure or not at all. */
export const surely = (is: boolean): Sureness => (is ? 'YES' : 'NO');
