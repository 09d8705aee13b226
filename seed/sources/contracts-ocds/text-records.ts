import { Readable } from 'node:stream';
import { withoutPersonalData } from '../../values/personal-data.ts';
import { parsedJson, withPlainNames, type Json } from '../../values/json.ts';
import { MOST_DEPTH, type Built } from '../../read/json/json-builder.ts';
import { jsonItems } from '../../read/json/json-items.ts';
import { releasesIn, type Found } from './releases-in.ts';
import { RootRecord } from './root-record.ts';
import { linesIn, MOST_LINE, type TextLine } from '../../read/json/text-lines.ts';

/** Characters up to which a line is parsed at once: what stands in it may take fifty times its memory. */
const MOST_AT_ONCE = 1024 * 1024;
/** Characters of a longer line that are parsed at a time. */
const PIECE = 4 * 1024;
/** Records of one line that are told one by one. */
const MOST_IN_A_LINE = 10_000;

const parsed = (text: string): Json | undefined => {
  try {
    return parsedJson(text);
  } catch {
    return undefined;
  }
};

/** Whether it is the streaming parser that cannot go on. */
export const isOfParser = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.startsWith('Parser');

const foundAs = (item: Built): Found[] =>
  'value' in item ? releasesIn(withPlainNames(item.value)) : [{ reason: 'TOO_LARGE', detail: item.refused }];

/**
 * Records of one document, or of several that follow one another, with their places from 1.
 * @throws Error `isOfParser` where it is no JSON.
 */
export async function* byItem(pieces: AsyncIterable<string>): AsyncGenerator<[number, Found]> {
  let place = 0;
  let root = new RootRecord();
  for await (const item of jsonItems(pieces)) {
    if (item.kind === 'MEMBER') root.add(item.name, item);
    else if (item.kind === 'ITEM') {
      const all = foundAs(item);
      root.listSeen(all);
      for (const found of all) yield [(place += 1), found];
    } else {
      for (const found of root.records()) yield [(place += 1), found];
      root = new RootRecord();
    }
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

/** Whether containers stand in containers more often than that. */
const isDeeperThan = (value: Json, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inside: Json) => isDeeperThan(inside, depth - 1)));

/** What stands in a line; null when it is no JSON. */
async function foundInLine(text: string): Promise<Found[] | null> {
  if (text.length <= MOST_AT_ONCE) {
    const value = parsed(text);
    if (value === undefined) return null;
    // A deeper one would end whoever walks through it, and is followed to its end in pieces.
    if (!isDeeperThan(value, MOST_DEPTH)) return releasesIn(withPlainNames(value));
  }
  const all: Found[] = [];
  try {
    for await (const [, found] of byItem(Readable.from(piecesOf(text))))
      if (all.push(found) > MOST_IN_A_LINE)
        return [{ reason: 'TOO_LARGE', detail: `the line has more than ${MOST_IN_A_LINE} records` }];
    return all;
  } catch (thrown) {
    if (!isOfParser(thrown)) throw thrown;
    return null;
  }
}

/** Whether each line is a JSON value of its own: the first one with anything on it is, and it is not the last. */
export async function isByLine(pieces: AsyncIterable<string>): Promise<boolean> {
  let first: TextLine | null = null;
  for await (const one of linesIn(pieces)) {
    if (first) return true;
    if (one.text === null) return false;
    if (one.text.trim() === '') continue;
    if ((await foundInLine(one.text)) === null) return false;
    first = one;
  }
  return false;
}

const notJson = (text: string): Found => ({
  reason: 'NOT_JSON',
  detail: withoutPersonalData(text.trim().slice(0, 60)),
});

/** Records of a text each line of which is a JSON value, with their lines from 1. */
export async function* byLine(pieces: AsyncIterable<string>): AsyncGenerator<[number, Found]> {
  for await (const { line, text } of linesIn(pieces)) {
    if (text === null)
      yield [line, { reason: 'TOO_LARGE', detail: `the line has more than ${MOST_LINE} characters` }];
    else if (text.trim() !== '')
      for (const found of (await foundInLine(text)) ?? [notJson(text)]) yield [line, found];
  }
}
