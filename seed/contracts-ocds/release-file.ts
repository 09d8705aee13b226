import { messageOf } from '../../src/errors.ts';
import { refused, regularFile, sha256Of } from '../pipeline/files.ts';
import type { ReleaseSource } from '../releases/importer.ts';
import type { Json } from '../releases/json.ts';
import { partsOf, type Part } from './byte-streams.ts';
import { jsonItems } from './json-items.ts';
import { extensionsIn, releasesIn, type Found } from './releases-in.ts';
import { linesIn, MOST_LINE, type TextLine } from './text-lines.ts';

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

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Whether each line is a JSON value of its own: the first one with anything on it is, and it is not the last. */
async function isByLine(pieces: AsyncIterable<string>): Promise<boolean> {
  let first: TextLine | null = null;
  for await (const one of linesIn(pieces)) {
    if (first) return true;
    if (one.text === null) return false;
    if (one.text.trim() === '') continue;
    if (parsed(one.text) === undefined) return false;
    first = one;
  }
  return false;
}

async function* byLine(pieces: AsyncIterable<string>): AsyncGenerator<[number, Found]> {
  for await (const { line, text } of linesIn(pieces)) {
    if (text?.trim() === '') continue;
    if (text === null) {
      yield [line, { reason: 'TOO_LARGE', detail: `the line has more than ${MOST_LINE} characters` }];
      continue;
    }
    const value = parsed(text);
    if (value === undefined) yield [line, { reason: 'NOT_JSON', detail: text.trim().slice(0, 60) }];
    else for (const found of releasesIn(value)) yield [line, found];
  }
}

/** Records of one document, or of several that follow one another. */
async function* byItem(pieces: AsyncIterable<string>): AsyncGenerator<[number, Found]> {
  let place = 0;
  let root: Record<string, Json> = {};
  let isList = false;
  for await (const item of jsonItems(pieces)) {
    if (item.kind === 'END') {
      // A root without a list in it is a record itself.
      for (const found of isList ? extensionsIn(root) : releasesIn(root)) yield [(place += 1), found];
      [root, isList] = [{}, false];
    } else if (item.kind === 'ITEM') {
      isList = true;
      const all: Found[] =
        'value' in item ? releasesIn(item.value) : [{ reason: 'TOO_LARGE', detail: item.refused }];
      for (const found of all) yield [(place += 1), found];
    } else if ('value' in item) root[item.name] = item.value;
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
    if (!(thrown instanceof Error) || !thrown.message.startsWith('Parser')) throw thrown;
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
