import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { givenIn } from '../saved-query/address.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import type { QuestionLibrary } from '../saved-query/library.ts';
import type { SavedQueryOptions } from '../saved-query/routes.ts';
import { HTML_TYPE, pageHeaders } from '../web/headers.ts';
import { layout } from '../web/layout.ts';
import { embeddedPage } from './embed.ts';
import { indexPage } from './index-page.ts';
import { questionPage } from './page.ts';

/** A page is made anew for each graph, and there may be another form of it at its address. */
function asPage(reply: FastifyReply, policy?: Parameters<typeof pageHeaders>[0]): FastifyReply {
  return reply
    .headers(pageHeaders(policy))
    .headers({ 'cache-control': 'no-cache', vary: 'Accept' })
    .type(HTML_TYPE);
}

/** `GET /q`: all questions by theme, or those about one thing. */
export const indexRoutes =
  (library: QuestionLibrary): FastifyPluginAsync =>
  async (app) => {
    app.get('/q', async (request, reply) => {
      const questions = [...library.questions().values()];
      const broken = [...library.broken().values()];
      const page = indexPage({ questions, broken, given: givenIn(request.url) });
      return asPage(reply).send(layout(page).markup);
    });
  };

/** Answers `GET /q/<slug>` to a browser. */
export const sendsPage =
  ({ executor, graphVersion }: Pick<SavedQueryOptions, 'executor' | 'graphVersion'>) =>
  async (question: SavedQuestion, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { url, protocol, host } = request;
    const { status, markup } = await questionPage(question, {
      url,
      origin: `${protocol}://${host}`,
      executor: executor(request, reply),
      graphVersion: await graphVersion(),
    });
    return asPage(reply).code(status).send(markup);
  };

/** Answers `GET /q/<slug>.embed`, which any page may show in a frame: it has no script, no form, and what anybody may read. */
export const sendsEmbedded =
  ({ executor, graphVersion }: Pick<SavedQueryOptions, 'executor' | 'graphVersion'>) =>
  async (question: SavedQuestion, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, markup } = await embeddedPage(question, {
      url: request.url,
      executor: executor(request, reply),
      graphVersion: await graphVersion(),
    });
    void asPage(reply, { 'frame-ancestors': '*' }).removeHeader('x-frame-options');
    return reply.code(status).send(markup);
  };
