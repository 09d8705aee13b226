import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError } from '../errors.ts';
import type { Log } from '../log.ts';
import { besideRows } from './about.ts';
import { type Asked, etagOf, fileName, isHad } from './address.ts';
import type { SavedQuestion } from './document.ts';
import { FORMATS, takesAbout } from './formats.ts';
import { pagesOf, started, type Executor, type Pages } from './run.ts';
import { endedVisibly, ofOneVersion } from './whole.ts';

export type Sending = {
  /** An executor for one download. */
  executor: (request: FastifyRequest, reply: FastifyReply) => Executor;
  /** The version of the graph: the same version and variables give the same bytes. */
  graphVersion: () => Promise<bigint>;
  log: Log;
};

/** Rows of a question in one format; `words` are what the file is called after its slug. */
export type RowsAsked = Omit<Asked, 'given'> & {
  question: SavedQuestion;
  extension: string;
  variables: Record<string, unknown>;
  words: Iterable<string>;
};

/** A header may have so many characters; who reads none of it must not be kept from the rows. */
const MOST_WARNED = 3_000;
const MORE = 'More in the envelope, or the notes.';

const encoded = (sentences: readonly string[]): string =>
  encodeURIComponent(sentences.join(' ').toWellFormed());

/** Sentences as a header has them: all, or as many as fit, and that there are more. */
export function warned(sentences: readonly string[]): string {
  const all = encoded(sentences);
  if (all.length <= MOST_WARNED) return all;
  const fit = sentences.findIndex(
    (_, place) => encoded([...sentences.slice(0, place + 1), MORE]).length > MOST_WARNED,
  );
  return encoded([...sentences.slice(0, fit), MORE]);
}

/** How many rows there are in all; what nobody reads is counted, not sent. */
async function rowsIn(pages: AsyncIterable<Pages>): Promise<number> {
  let count = 0;
  for await (const { rows } of pages) count += rows.length;
  return count;
}

/** Streams all rows of a question. @throws BuyergraphError for what cannot be asked, before the first byte. */
export async function sendRows(
  { question, extension, variables, words, on, asof }: RowsAsked,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  options: Sending,
): Promise<FastifyReply> {
  const format = FORMATS[extension]!;
  const graphVersion = await options.graphVersion();
  if (asof !== null && BigInt(asof) > graphVersion)
    throw new BuyergraphError(
      'NOT_FOUND',
      `There is no version ${asof} of the graph yet; it is at ${graphVersion}.`,
    );
  if (asof !== null && BigInt(asof) < graphVersion)
    throw new BuyergraphError(
      'GONE',
      `Version ${asof} of the graph is gone; it is at ${graphVersion}. knownAt, where the question has it, goes back to a day.`,
    );
  const etag = etagOf(graphVersion, question, request.url);
  const executor = options.executor(request, reply);
  const isWithAbout = takesAbout(
    extension,
    (place) => on.has(place),
    (place) => `${place}=1`,
  );
  if (isHad(etag, request.headers['if-none-match'])) return reply.code(304).header('etag', etag).send();
  const pages = ofOneVersion(pagesOf(question, variables, executor), graphVersion, options.graphVersion);
  const { first, all } = await started(pages);
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  const { about, warnings } = await besideRows(question, variables, {
    executor,
    graphVersion,
    first,
    isWithAbout,
  });
  if (warnings.length > 0) void reply.header('x-warning', warned(warnings));
  const disposition =
    extension === 'json' || extension === 'ndjson' || extension === 'table' ? 'inline' : 'attachment';
  void reply.header(
    'content-disposition',
    `${disposition}; filename="${fileName(question, words, extension)}"`,
  );
  void reply.type(format.mediaType);
  if (request.method === 'HEAD')
    return reply.header('x-total-count', await rowsIn(all)).send(Readable.from([]));
  if (first?.last) void reply.header('x-total-count', first.rows.length);
  const tell = (thrown: unknown): void =>
    options.log.warn({ requestId: request.id, question: question.slug, err: thrown }, 'a download was cut');
  const pieces = endedVisibly(format.write(question, all, about), format, tell);
  return reply.send(Readable.from(on.has('bom') ? marked(pieces) : pieces));
}

async function* marked<T>(pieces: AsyncIterable<T>): AsyncGenerator<T | string> {
  yield '\uFEFF';
  yield* pieces;
}
