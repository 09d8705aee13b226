import { messageOf } from '../../../src/errors.ts';
import { refused, regularFile, sha256Of } from '../../read/files.ts';
import type { ReleaseSource } from '../../store/notices/importer.ts';
import { partsOf, type Part } from '../../read/json/byte-streams.ts';
import type { Found } from './releases-in.ts';
import { byItem, byLine, isByLine, isOfParser } from '../../read/json/text-records.ts';

/** A record with its place in the file: in which part, and which record or line of it, from 1. */
type ReadRelease = { locator: string; line: number } & Found;

async function* textOf(path: string, { bytes }: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw refused(path, 'is not UTF-8, as JSON is, or is cut off. Fetch it again.', thrown);
  }
}

async function* ofPart(path: string, part: () => Promise<Part>): AsyncGenerator<ReadRelease> {
  const lines = await isByLine(textOf(path, await part()));
  const unit = lines ? 'line' : 'record';
  const whole = await part();
  try {
    for await (const [line, found] of (lines ? byLine : byItem)(textOf(path, whole)))
      yield { line, locator: `${whole.name ? `${whole.name}, ` : ''}${unit} ${line}`, ...found };
  } catch (thrown) {
    if (!isOfParser(thrown)) throw thrown;
    throw refused(path, `is no JSON, or is cut off (${messageOf(thrown)}). Fetch it again.`, thrown);
  }
}

async function partNamed(path: string, name: string): Promise<Part> {
  for await (const part of partsOf(path)) if (part.name === name) return part;
  throw refused(path, 'changed while it was being read. Wait until it is complete and start again.');
}

async function* recordsOf(path: string, sha256: string): AsyncGenerator<ReadRelease> {
  const names: string[] = [];
  for await (const { name } of partsOf(path)) names.push(name);
  for (const name of names) yield* ofPart(path, () => partNamed(path, name));
  if ((await sha256Of(path)) !== sha256)
    throw refused(path, 'changed while it was being read. Wait until it is complete and start again.');
}

/** @throws BuyergraphError SOURCE_REFUSED when it is missing, empty or no regular file. */
export async function releaseFile(path: string): Promise<ReleaseSource> {
  const { size: bytes } = await regularFile(path);
  const sha256 = await sha256Of(path);
  return { path, bytes, sha256, encoding: 'utf-8', records: () => recordsOf(path, sha256) };
}
