import { createHash, type Hash } from 'node:crypto';
import { binaryKind } from './binary.ts';
import { bytesOf, refused, regularFile } from './files.ts';
import { singleByteText, type SingleByte } from './single-byte.ts';
import { ByteSurvey, type LineEnd } from './byte-survey.ts';
import { Utf8Check } from './utf8-check.ts';

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';
export type Encoding = Unicode | SingleByte;

/** A text file that was looked at whole once, and can be read as often as wanted. */
export type TextFile = {
  path: string;
  bytes: number;
  sha256: string;
  encoding: Encoding;
  /** Why it is read in this encoding, for the report. */
  evidence: string;
  lineEnd: LineEnd;
  endsWithLineBreak: boolean;
  /** Its text without byte order mark, in pieces. Throws SOURCE_REFUSED if the file changed since it was looked at. */
  text: () => AsyncGenerator<string>;
};

/** Of a hundred characters of text not one is a control character. */
const MOST_CONTROLS = 0.01;

const utf16Of = (first: Buffer): Unicode | null => {
  const mark = first.subarray(0, 2).toString('hex');
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : null;
};

/** Pieces of Unicode text; strict: a byte sequence that is not of the encoding throws TypeError. */
async function* unicodeText(encoding: Unicode, pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

const isUnicode = (encoding: Encoding): encoding is Unicode => encoding.startsWith('utf');

async function* textIn(encoding: Encoding, pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  if (isUnicode(encoding)) {
    yield* unicodeText(encoding, pieces);
    return;
  }
  for await (const piece of pieces) yield singleByteText(encoding, piece);
}

async function* hashed(path: string, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of bytesOf(path)) {
    hash.update(piece);
    yield piece;
  }
}

/** Reads the file again, and at its end makes sure that it was the same file. */
async function* textAgain(path: string, encoding: Encoding, sha256: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const changed = 'changed while it was being read. Wait until it is complete and start again.';
  try {
    yield* textIn(encoding, hashed(path, hash));
  } catch (thrown) {
    throw thrown instanceof TypeError ? refused(path, changed, thrown) : thrown;
  }
  if (hash.digest('hex') !== sha256) throw refused(path, changed);
}

function assertText(path: string, survey: ByteSurvey): void {
  if (survey.nul >= 0)
    throw refused(
      path,
      `is not text: byte ${survey.nul} is NUL. It is binary, or UTF-16 without byte order mark; save it as CSV in UTF-8.`,
    );
  if (survey.controls > survey.size * MOST_CONTROLS)
    throw refused(
      path,
      `is not text: ${survey.controls} of ${survey.size} bytes are control characters. Give a CSV file.`,
    );
}

/** The UTF-16 half of the look: the survey sees the same text as UTF-8. */
async function utf16Facts(path: string, encoding: Unicode): Promise<TextFile> {
  const survey = new ByteSurvey();
  const hash = createHash('sha256');
  const { size: bytes } = await regularFile(path);
  try {
    for await (const text of unicodeText(encoding, hashed(path, hash))) survey.add(Buffer.from(text));
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw refused(
      path,
      `starts as ${encoding.toUpperCase()} and goes on as something else, or is cut off. Fetch it again.`,
    );
  }
  survey.end();
  assertText(path, survey);
  return textFileFrom(path, survey, {
    bytes,
    sha256: hash.digest('hex'),
    encoding,
    evidence: 'byte order mark',
  });
}

type Read = Pick<TextFile, 'bytes' | 'sha256' | 'encoding' | 'evidence'>;

const textFileFrom = (path: string, survey: ByteSurvey, read: Read): TextFile => ({
  path,
  ...read,
  lineEnd: survey.lineEnd,
  endsWithLineBreak: survey.endsWithLineBreak,
  text: () => textAgain(path, read.encoding, read.sha256),
});

/**
 * Looks at a whole file once, in bounded memory, and says how it is to be read: UTF-8 if every byte is
 * (a byte order mark may stand in front), UTF-16 with a byte order mark, else Windows-1252 or Mac Roman
 * by the evidence of its characters. Text encoded twice by its publisher is left as printed.
 * @throws BuyergraphError SOURCE_REFUSED for anything that is no regular text file, naming what it is.
 */
export async function textFile(path: string): Promise<TextFile> {
  const survey = new ByteSurvey();
  const utf8 = new Utf8Check();
  for await (const piece of bytesOf(path)) {
    if (survey.size === 0) {
      const binary = binaryKind(piece);
      if (binary) throw refused(path, `is ${binary}.`);
      const utf16 = utf16Of(piece);
      if (utf16) return utf16Facts(path, utf16);
    }
    survey.add(piece);
    utf8.add(piece);
  }
  survey.end();
  assertText(path, survey);
  const { size: bytes, sha256 } = survey;
  const verdict = utf8.verdict();
  if (verdict === 'CUT')
    throw refused(path, 'ends in the middle of a character: it is cut off. Fetch it again.');
  if (verdict === 'UTF-8')
    return textFileFrom(path, survey, { bytes, sha256, encoding: 'utf-8', evidence: utf8.evidence });
  const { charset, evidence } = survey.singleByte.verdict();
  return textFileFrom(path, survey, { bytes, sha256, encoding: charset, evidence });
}
