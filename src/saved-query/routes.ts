import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError } from '../errors.ts';
import type { Log } from '../log.ts';
import { prefersHtml } from '../prefers-html.ts';
import { aboutOf } from './about.ts';
import { askedIn, etagOf, fileName, givenIn } from './address.ts';
import { described } from './described.ts';
import { dictionaryOf } from './dictionary.ts';
import type { SavedQuestion } from './document.ts';
import { FORMATS, takesAbout } from './formats.ts';
import type { QuestionLibrary } from './library.ts';
import { manifestOf } from './manifest.ts';
import { pagesOf, started, type Executor, type Pages } from './run.ts';
import { snippetsFor } from './snippets.ts';
import { variablesFrom } from './variables.ts';
import { endedVisibly, ofOneVersion } from './whole.ts';

export type SavedQueryOptions = {
  library: QuestionLibrary;
  /** An executor for one download. */
  executor: (request: FastifyRequest, reply: FastifyReply) => Executor;
  /** The version of the graph: the same version and variables give the same bytes. */
  graphVersion: () => Promise<bigint>;
  /** Answers a browser that asks for a question without saying in which format. */
  page?: (question: SavedQuestion, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
  log: Log;
};

type Request = FastifyRequest<{ Params: { file: string } }>;

/** What is said of the question itself rather than answered. */
const ABOUT = ['graphql', 'csv-metadata.json'];

/** The question of that name, or hash. @throws BuyergraphError NOT_FOUND, or what broke it. */
export function questionAt(slug: string, library: QuestionLibrary): SavedQuestion {
  const question = library.questions().get(slug) ?? library.byHash(slug);
  if (question) return question;
  const broken = library.broken().get(slug);
  if (broken) throw new BuyergraphError('GONE', `${broken.slug} cannot be asked any more: ${broken.reason}`);
  throw new BuyergraphError(
    'NOT_FOUND',
    `There is no saved question “${slug.slice(0, 100)}”; there are ${[...library.questions().keys()].join(', ')}.`,
  );
}

function fileAsked(file: string, library: QuestionLibrary): { question: SavedQuestion; extension: string } {
  const [, slug = file, extension = ''] = /^([^.]*)\.(.+)$/.exec(file) ?? [];
  const question = questionAt(slug, library);
  if (!Object.hasOwn(FORMATS, extension) && !ABOUT.includes(extension))
    throw new BuyergraphError(
      'NOT_FOUND',
      `${slug} can be had as ${[...Object.keys(FORMATS), ...ABOUT].join(', ')}: /q/${slug}.csv`,
    );
  return { question, extension };
}

const searchOf = (url: string): string => URL.parse(url, 'http://localhost')?.search ?? '';
const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

/** How many rows there are in all; what nobody reads is counted, not sent. */
async function counted(pages: AsyncIterable<Pages>): Promise<number> {
  let count = 0;
  for await (const { rows } of pages) count += rows.length;
  return count;
}

/** The document of a question, or the dictionary of its CSV. */
function sendAbout(
  { question, extension }: ReturnType<typeof fileAsked>,
  { request, reply }: { request: Request; reply: FastifyReply },
  schema: Executor['schema'],
): FastifyReply {
  void reply.header('cache-control', 'no-cache');
  if (extension === 'graphql') return reply.type('application/graphql; charset=utf-8').send(question.source);
  const search = searchOf(request.url);
  variablesFrom(question, givenIn(request.url));
  return reply.type('application/csvm+json; charset=utf-8').send(dictionaryOf(question, search, schema));
}

async function sendRows(
  { question, extension }: ReturnType<typeof fileAsked>,
  { request, reply }: { request: Request; reply: FastifyReply },
  options: SavedQueryOptions,
): Promise<FastifyReply> {
  const format = FORMATS[extension]!;
  const { given, on, asof } = askedIn(request.url, extension);
  const variables = variablesFrom(question, given);
  const graphVersion = await options.graphVersion();
  if (asof !== null && asof !== String(graphVersion))
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
  if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send();
  const pages = ofOneVersion(pagesOf(question, variables, executor), graphVersion, options.graphVersion);
  const { first, all } = await started(pages);
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  if (first?.warnings.length) void reply.header('x-warning', encodeURIComponent(first.warnings.join(' ')));
  const disposition =
    extension === 'json' || extension === 'ndjson' || extension === 'table' ? 'inline' : 'attachment';
  void reply.header(
    'content-disposition',
    `${disposition}; filename="${fileName(question, given, extension)}"`,
  );
  void reply.type(format.mediaType);
  if (request.method === 'HEAD')
    return reply.header('x-total-count', await counted(all)).send(Readable.from([]));
  if (first?.last) void reply.header('x-total-count', first.rows.length);
  const about = isWithAbout ? await aboutOf(question, variables, { executor, graphVersion }) : null;
  const tell = (thrown: unknown): void =>
    options.log.warn({ requestId: request.id, question: question.slug, err: thrown }, 'a download was cut');
  const pieces = endedVisibly(format.write(question, all, about), format, tell);
  return reply.send(Readable.from(on.has('bom') ? marked(pieces) : pieces));
}

async function* marked<T>(pieces: AsyncIterable<T>): AsyncGenerator<T | string> {
  yield '\uFEFF';
  yield* pieces;
}

/**
 * `GET /q/<slug>.<format>?variable=value`: a saved question's whole result, streamed to its end, its document and its
 * dictionary; `/q.json`: all questions; `/q/<slug>/snippets`: code that reads one; and all as trusted documents.
 */
export const savedQueryRoutes =
  (options: SavedQueryOptions & { schema: Executor['schema'] }): FastifyPluginAsync =>
  async (app) => {
    const { library, schema } = options;
    app.get('/q.json', async (_request, reply) => {
      void reply.header('cache-control', 'no-cache');
      return [...library.questions().values()].map((question) => described(question, schema));
    });
    app.get('/persisted-query-manifest.json', async (_request, reply) => {
      void reply.header('cache-control', 'no-cache');
      return manifestOf(library.questions().values());
    });
    app.get<{ Params: { file: string } }>('/q/:file/snippets', async (request, reply) => {
      const question = questionAt(request.params.file, library);
      variablesFrom(question, givenIn(request.url));
      void reply.header('cache-control', 'no-cache');
      const [base, search] = [`${originOf(request)}/q/${question.slug}`, searchOf(request.url)];
      return snippetsFor(question, (format) => `${base}.${format}${search}`);
    });
    app.get<{ Params: { file: string } }>(
      '/q/:file',
      { config: { isDownload: true } },
      async (request, reply) => {
        const { file } = request.params;
        if (options.page && !file.includes('.') && prefersHtml(request.headers.accept))
          return options.page(questionAt(file, library), request, reply);
        const asked = fileAsked(file, library);
        return ABOUT.includes(asked.extension)
          ? sendAbout(asked, { request, reply }, schema)
          : sendRows(asked, { request, reply }, options);
      },
    );
  };
