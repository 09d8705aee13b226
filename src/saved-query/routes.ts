import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { londonToday } from '../days.ts';
import { BuyergraphError } from '../errors.ts';
import { aboutOf } from './about.ts';
import type { SavedQuestion } from './document.ts';
import { FORMATS, takesAbout, type Format } from './formats.ts';
import { pagesOf, started, type Executor } from './run.ts';
import { variablesFrom } from './variables.ts';

export type SavedQueryOptions = {
  questions: ReadonlyMap<string, SavedQuestion>;
  /** An executor for one download. */
  executor: (request: FastifyRequest, reply: FastifyReply) => Executor;
  /** The version of the graph: the same version and variables give the same bytes. */
  graphVersion: () => Promise<bigint>;
};

type Params = { file: string };
/** Options of the address that are not variables of the question: 1, or nothing. */
const OWN_OPTIONS = ['bom', 'envelope', 'notes'];

function asked(
  { questions }: SavedQueryOptions,
  file: string,
): { question: SavedQuestion; extension: string; format: Format } {
  const [, slug = file, extension = ''] = /^(.*)\.([a-z]+)$/.exec(file) ?? [];
  const question = questions.get(slug);
  if (!question)
    throw new BuyergraphError(
      'NOT_FOUND',
      `There is no saved question “${slug.slice(0, 100)}”; there are ${[...questions.keys()].join(', ')}.`,
    );
  const format = FORMATS[extension];
  if (!format || !Object.hasOwn(FORMATS, extension))
    throw new BuyergraphError(
      'NOT_FOUND',
      `${slug} can be had as ${Object.keys(FORMATS).join(', ')}: /q/${slug}.csv`,
    );
  return { question, extension, format };
}

function givenOf(request: FastifyRequest): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of new URL(request.url, 'http://localhost').searchParams) {
    if (given.has(name))
      throw new BuyergraphError('BAD_USER_INPUT', `${name.slice(0, 100)} is given twice; give it once.`);
    given.set(name, value);
  }
  return given;
}

/** Takes the options out of what an address gives, and tells which of them are on. */
function optionsIn(given: Map<string, string>, extension: string): ReadonlySet<string> {
  const on = OWN_OPTIONS.filter((name) => {
    const value = given.get(name) ?? '';
    given.delete(name);
    if (!['', '0', '1'].includes(value))
      throw new BuyergraphError(
        'BAD_USER_INPUT',
        `${name} is “${value.slice(0, 100)}”; give 1 or leave it out.`,
      );
    return value === '1';
  });
  if (on.includes('bom') && extension !== 'csv')
    throw new BuyergraphError('BAD_USER_INPUT', `bom=1 is nothing that ${extension} has; csv has.`);
  return new Set(on);
}

/** The slug, what was asked and the day, in letters every file system takes. */
function fileName({ slug }: SavedQuestion, given: ReadonlyMap<string, string>, extension: string): string {
  const parts = [slug, ...given.values(), londonToday()];
  return `${parts
    .filter(Boolean)
    .join('_')
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 150)}.${extension}`;
}

const etagOf = (version: bigint, request: FastifyRequest): string =>
  `"${version}-${createHash('sha256').update(request.url).digest('base64url').slice(0, 16)}"`;

async function* withMark(texts: AsyncIterable<string>, bom: boolean): AsyncGenerator<string> {
  if (bom) yield '\uFEFF';
  yield* texts;
}

/** `GET /q/<slug>.<format>?variable=value`: a saved question's whole result, streamed to its end. */
export const savedQueryRoutes =
  (options: SavedQueryOptions): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Params: Params }>('/q/:file', async (request, reply) => {
      const { question, extension, format } = asked(options, request.params.file);
      const given = givenOf(request);
      const on = optionsIn(given, extension);
      const variables = variablesFrom(question, given);
      const graphVersion = await options.graphVersion();
      const etag = etagOf(graphVersion, request);
      const executor = options.executor(request, reply);
      const isWithAbout = takesAbout(
        extension,
        (place) => on.has(place),
        (place) => `${place}=1`,
      );
      if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send();
      const { first, all } = await started(pagesOf(question, variables, executor));
      const about = isWithAbout ? await aboutOf(question, variables, { executor, graphVersion }) : null;
      void reply.header('etag', etag).header('cache-control', 'no-cache');
      if (first?.last) void reply.header('x-total-count', first.rows.length);
      if (first?.warnings.length)
        void reply.header('x-warning', encodeURIComponent(first.warnings.join(' ')));
      void reply.header(
        'content-disposition',
        `${extension === 'csv' ? 'attachment' : 'inline'}; filename="${fileName(question, given, extension)}"`,
      );
      const texts = withMark(format.write(question, all, about), on.has('bom'));
      return reply.type(format.mediaType).send(Readable.from(texts));
    });
  };
