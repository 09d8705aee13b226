import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { BuyergraphError } from '../errors.ts';
import { originOf } from '../origin.ts';
import { prefersHtml } from '../prefers-html.ts';
import { askedIn, givenIn, searchOf } from './address.ts';
import { described } from './described.ts';
import { dictionaryOf } from './dictionary.ts';
import type { SavedQuestion } from './document.ts';
import { FORMATS } from './formats.ts';
import type { QuestionLibrary } from './library.ts';
import { manifestOf } from './manifest.ts';
import type { Executor } from './run.ts';
import { type Sending, sendRows } from './send-rows.ts';
import { snippetsFor } from './snippets.ts';
import { variablesFrom } from './variables.ts';

export type SavedQueryOptions = Sending & {
  library: QuestionLibrary;
  /** Pages of a question by their extension; `html` answers a browser that asks for no format as well. */
  pages?: Readonly<Record<'html' | 'embed', SendPage>>;
};

type SendPage = (
  question: SavedQuestion,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

type Request = FastifyRequest<{ Params: { file: string } }>;

/** What is said of the question itself rather than answered. */
const ABOUT = ['graphql', 'csv-metadata.json'];

/** The question of that name, or hash. @throws BuyergraphError NOT_FOUND, or what broke it. */
export function questionAt(slug: string, library: QuestionLibrary): SavedQuestion {
  const question = library.questions().get(slug);
  if (question) return question;
  // What is asked by the hash of its document stays that document, whatever its name answers later.
  const document = library.byHash(slug);
  if (document) return { ...document, slug };
  const broken = library.broken().get(slug);
  if (broken) throw new BuyergraphError('GONE', `${broken.slug} cannot be asked: ${broken.reason}`);
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
      `${slug} can be had as html, embed, ${[...Object.keys(FORMATS), ...ABOUT].join(', ')}: /q/${slug}.csv`,
    );
  return { question, extension };
}

/** The page that is asked for; null where rows or a document are. */
function pageAsked(file: string, { headers }: Request): { slug: string; as: 'html' | 'embed' } | null {
  const [, slug = '', extension] = /^([^.]*)\.(html|embed)$/.exec(file) ?? [];
  if (extension === 'html' || extension === 'embed') return { slug, as: extension };
  return !file.includes('.') && prefersHtml(headers.accept) ? { slug: file, as: 'html' } : null;
}

/** The document of a question that cannot be asked, so that whoever wrote it can mend it; null where there is none. */
const brokenDocument = (file: string, library: QuestionLibrary): string | null =>
  file.endsWith('.graphql')
    ? (library.broken().get(file.slice(0, -'.graphql'.length))?.source ?? null)
    : null;

const sendDocument = (reply: FastifyReply, source: string): FastifyReply =>
  reply.header('cache-control', 'no-cache').type('application/graphql; charset=utf-8').send(source);

/** The document of a question, or the dictionary of its CSV. */
function sendAbout(
  { question, extension }: ReturnType<typeof fileAsked>,
  { request, reply }: { request: Request; reply: FastifyReply },
  schema: Executor['schema'],
): FastifyReply {
  if (extension === 'graphql') return sendDocument(reply, question.source);
  void reply.header('cache-control', 'no-cache');
  const search = searchOf(request.url);
  variablesFrom(question, givenIn(request.url));
  return reply.type('application/csvm+json; charset=utf-8').send(dictionaryOf(question, search, schema));
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
        const page = pageAsked(file, request);
        if (options.pages && page)
          return options.pages[page.as](questionAt(page.slug, library), request, reply);
        const broken = brokenDocument(file, library);
        if (broken !== null) return sendDocument(reply, broken);
        const asked = fileAsked(file, library);
        if (ABOUT.includes(asked.extension)) return sendAbout(asked, { request, reply }, schema);
        const { given, ...switches } = askedIn(request.url, asked.extension);
        const variables = variablesFrom(asked.question, given);
        const rows = { ...asked, ...switches, variables, words: given.values() };
        return sendRows(rows, { request, reply }, options);
      },
    );
  };
