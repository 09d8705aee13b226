import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { BuyergraphError, invariant } from '../errors.ts';
import { CallerGone } from '../graphql/caller-gone.ts';
import { isPublicCode } from '../graphql/error-codes.ts';
import type { Log } from '../log.ts';
import { givenIn } from '../saved-query/address.ts';
import { answerTo, type Executor } from '../saved-query/run.ts';
import { HTML_TYPE, pageHeaders } from './headers.ts';
import { layout } from './layout.ts';
import type { OfferedQuestion, Page, PageData } from './page.ts';

export type PageOptions = {
  pages: readonly Page[];
  schema: GraphQLSchema;
  /** What the document of one page is asked of. */
  executor: (request: FastifyRequest, reply: FastifyReply) => Executor;
  questions: () => readonly OfferedQuestion[];
  log: Log;
};

/** Which there are is said by each page's path. */
type AnyParams = { Params: Record<string, string> };

type Asked = { page: Page; document: DocumentNode };

const AWAY = 'Neo4j does not answer just now; this page will when it does.';
const FAILED = 'What is loaded could not be read.';

const isAway = (thrown: unknown): boolean =>
  thrown instanceof BuyergraphError && thrown.code === 'DATABASE_UNAVAILABLE';

/** What says to the caller what to do, or when; and what nobody reads any more. */
const isForCaller = (thrown: unknown): boolean =>
  thrown instanceof CallerGone ||
  (thrown instanceof BuyergraphError && isPublicCode(thrown.code) && !isAway(thrown));

function documentOf({ path, document }: Page, schema: GraphQLSchema): DocumentNode {
  const parsed = parse(document);
  const [error] = validate(schema, parsed);
  invariant(!error, `the document of page ${path} is valid: ${error?.message}`);
  return parsed;
}

/** A page opens even when its document cannot be answered; strangers are not told the cause. */
async function pageData(
  { page, document }: Asked,
  { request, reply }: { request: FastifyRequest<AnyParams>; reply: FastifyReply },
  { executor, questions, log }: PageOptions,
): Promise<PageData<unknown>> {
  const told = {
    given: { ...Object.fromEntries(givenIn(request.url)), ...request.params },
    questions: questions(),
  };
  const variables = page.variables ? page.variables(told.given) : request.params;
  if (variables === null) return { data: null, unavailable: null, ...told };
  try {
    return {
      data: await answerTo({ document }, variables, executor(request, reply)),
      unavailable: null,
      ...told,
    };
  } catch (thrown) {
    if (isForCaller(thrown)) throw thrown;
    const away = isAway(thrown);
    if (!away)
      log.error({ err: thrown, page: page.path, requestId: request.id }, 'a page could not be answered');
    return { data: null, unavailable: away ? AWAY : FAILED, ...told };
  }
}

/** Each page at its path. */
export const pageRoutes =
  (options: PageOptions): FastifyPluginAsync =>
  async (app) => {
    for (const page of options.pages) {
      const asked = { page, document: documentOf(page, options.schema) };
      app.get<AnyParams>(page.path, async (request, reply) => {
        const { title, description } = page;
        const main = page.template(await pageData(asked, { request, reply }, options));
        return reply
          .headers(pageHeaders())
          .header('cache-control', 'no-cache')
          .type(HTML_TYPE)
          .send(layout({ title, ...(description !== undefined && { description }), main }).markup);
      });
    }
  };
