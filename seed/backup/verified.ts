import { createHash } from 'node:crypto';
import { SCHEMA_VERSION, isNewer } from '../../src/graph/standing.ts';
import type { Progress } from '../progress.ts';
import { refused } from '../read/files.ts';
import { partsOf } from '../read/json/byte-streams.ts';
import { linesIn } from '../read/json/text-lines.ts';
import {
  EDITION,
  isLabel,
  isType,
  rawEnd,
  rawHeader,
  rawLine,
  sumOf,
  type EndLine,
  type Header,
  type Line,
} from './form.ts';

async function* decoded(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The lines of a file, unpacked. */
async function* textLines(path: string): AsyncGenerator<string> {
  for await (const { bytes } of partsOf(path))
    for await (const { text } of linesIn(decoded(bytes))) yield text ?? '';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const foreign = (path: string) =>
  refused(
    path,
    'is no backup of a buyergraph: it does not begin as one. Give a file that buyergraph backup wrote.',
  );
const damaged = (path: string, how: string) =>
  refused(path, `is not whole: ${how}. Nothing was written. Fetch it again, or take an earlier one.`);

/** @throws BuyergraphError for what is no backup, a newer program's, or one of things this program does not know. */
function headerFrom(path: string, text: string): Header {
  const first = json(text);
  const parsed = rawHeader.safeParse(first);
  const edition = rawHeader.pick({ format: true, edition: true }).safeParse(first);
  if (edition.success && edition.data.edition > EDITION)
    throw refused(
      path,
      `was written by a newer buyergraph, in a form this program does not know. Install that version or a later one.`,
    );
  if (!parsed.success) throw foreign(path);
  const { schema, nodes, links } = parsed.data;
  if (BigInt(schema) > SCHEMA_VERSION) throw isNewer(path, BigInt(schema));
  const unknown = [
    ...Object.keys(nodes).filter((name) => !isLabel(name)),
    ...Object.keys(links).filter((name) => !isType(name)),
  ];
  if (unknown.length > 0)
    throw refused(
      path,
      `has ${unknown.join(', ')}, which this program does not know. Use the one that wrote it.`,
    );
  return parsed.data;
}

const endFrom = (text: string): EndLine | null => rawEnd.safeParse(json(text)).data ?? null;

/**
 * Reads a backup to its end, and writes nothing.
 * @throws BuyergraphError SOURCE_REFUSED when it is no backup, or not every byte of one.
 */
export async function verified(path: string, progress: Progress): Promise<Header> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  let count = 0;
  let last = '';
  for await (const line of textLines(path)) {
    if (header) {
      if (count > 0 && !rawLine.safeParse(json(last)).success)
        throw damaged(path, `line ${count + 1} is none of a backup`);
      hash.update(`${last}\n`);
      progress.advance((count += 1));
    } else {
      header = headerFrom(path, line);
      progress.begin('Reading the backup', sumOf(header.nodes) + sumOf(header.links));
    }
    last = line;
  }
  progress.end();
  if (!header) throw foreign(path);
  const end = endFrom(last);
  if (!end) throw damaged(path, 'its end is missing');
  if (
    end.nodes !== sumOf(header.nodes) ||
    end.links !== sumOf(header.links) ||
    end.nodes + end.links !== count - 1
  )
    throw damaged(path, 'it has other numbers of lines than it says');
  if (hash.digest('hex') !== end.sha256) throw damaged(path, 'its checksum differs');
  return header;
}

/** The nodes, then the relationships of a backup that was verified. */
export async function* linesOf(path: string): AsyncGenerator<{ line: Line; length: number }> {
  let isFirst = true;
  for await (const text of textLines(path)) {
    if (isFirst) isFirst = false;
    else if (!text.startsWith('{"end"'))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each line was looked at when the file was verified
      yield { line: JSON.parse(text) as Line, length: text.length };
  }
}
