import { createHash } from 'node:crypto';
import { invariant, messageOf } from '../../../src/errors.ts';
import { refused, regularFile, sha256Of } from '../../read/files.ts';
import type { SourceFile } from '../../read/source-file.ts';
import { isZip, partsOf, type Part } from '../../read/json/byte-streams.ts';
import type { Found } from './releases-in.ts';
import { byItem, byLine, isByLine, isOfParser } from './text-records.ts';

/** A record with its place in the file: in which part, and which record or line of it, from 1. */
export type ReadRelease = { locator: string; line: number } & Found;

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

async function* ofPart(path: string, part: (isWhole: boolean) => Promise<Part>): AsyncGenerator<ReadRelease> {
  const lines = await isByLine(textOf(path, await part(false)));
  const unit = lines ? 'line' : 'record';
  const whole = await part(true);
  try {
    for await (const [line, found] of (lines ? byLine : byItem)(textOf(path, whole)))
      yield { line, locator: `${whole.name ? `${whole.name}, ` : ''}${unit} ${line}`, ...found };
  } catch (thrown) {
    if (!isOfParser(thrown)) throw thrown;
    const what = whole.name ? `has ${whole.name} in it, which is` : 'is';
    throw refused(path, `${what} no JSON, or is cut off (${messageOf(thrown)}). Fetch it again.`, thrown);
  }
}

const CHANGED = 'changed while it was being read. Wait until it is complete and start again.';

type Look = (piece: Buffer) => void;

async function partNamed(path: string, name: string, look?: Look): Promise<Part> {
  for await (const part of partsOf(path, look)) if (part.name === name) return part;
  throw refused(path, CHANGED);
}

async function namesOf(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of partsOf(path)) names.push(name);
  return names;
}

/** A file of releases; what it has beside its records is known once they were read to their end. */
export type ReleaseFile = SourceFile<Found> & { records: () => AsyncGenerator<ReadRelease> };

class Releases implements ReleaseFile {
  readonly path: string;
  readonly bytes: number;
  readonly encoding = 'utf-8';
  readonly notes = [];
  readonly asAt = null;
  #sha256: string | null = null;

  constructor(path: string, bytes: number) {
    [this.path, this.bytes] = [path, bytes];
  }

  get sha256(): string {
    invariant(this.#sha256, `${this.path} was read to its end`);
    return this.#sha256;
  }

  unread(): string[] {
    return [];
  }

  /** Every pass hashes the file on the way, and the second makes sure that it is the file of the first. */
  async *records(): AsyncGenerator<ReadRelease> {
    const hash = createHash('sha256');
    const look: Look = (piece) => void hash.update(piece);
    for (const name of await namesOf(this.path))
      yield* ofPart(this.path, (isWhole) => partNamed(this.path, name, isWhole ? look : undefined));
    const sha256 = (await isZip(this.path)) ? await sha256Of(this.path) : hash.digest('hex');
    this.#sha256 ??= sha256;
    if (this.#sha256 !== sha256) throw refused(this.path, CHANGED);
  }
}

/** @throws BuyergraphError SOURCE_REFUSED when it is missing, empty or no regular file. */
export async function releaseFile(path: string): Promise<ReleaseFile> {
  return new Releases(path, (await regularFile(path)).size);
}
