import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { originOf } from '../origin.ts';
import { HTML_TYPE, pageHeaders } from '../web/headers.ts';
import { candidatesFor } from './candidates.ts';
import { extended, proposed } from './extend.ts';
import { givenIn, readForms } from './form.ts';
import { manifestAt, PATHS } from './manifest.ts';
import { pageOf, previewOf, thingAt } from './preview.ts';
import { queriesIn } from './queries.ts';
import { suggestEntities, suggestProperties, suggestTypes } from './suggest.ts';

/** Does one piece of work as an operation: with a deadline, a budget, a line in the log and a figure in the metrics. */
export type Answering = <T>(
  operation: string,
  reply: FastifyReply,
  work: (context: Context) => Promise<T>,
) => Promise<T>;

async function batch(text: string, context: Context) {
  const queries = queriesIn(text);
  const all = await candidatesFor([...queries.values()], context);
  return Object.fromEntries([...queries.keys()].map((key, place) => [key, { result: all[place]! }]));
}

/** @throws BuyergraphError BAD_USER_INPUT when nothing was asked that can be sent so. */
function nothingAsked(): never {
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    'Send a form (application/x-www-form-urlencoded) with queries or extend, each in JSON.',
  );
}

/** The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group, over public bodies and suppliers. */
export const reconcileRoutes =
  (answering: Answering): FastifyPluginAsync =>
  async (app) => {
    readForms(app);
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-cache'));
    const asked = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const given = givenIn(request);
      const [queries, extend] = [given.get('queries'), given.get('extend')];
      if (queries !== null) return answering('reconcile', reply, (context) => batch(queries, context));
      if (extend !== null)
        return answering('reconcile-extend', reply, (context) => extended(extend, context));
      return request.method === 'POST' ? nothingAsked() : manifestAt(originOf(request));
    };
    app.get(PATHS.endpoint, asked);
    app.post(PATHS.endpoint, asked);
    app.post(PATHS.extend, asked);
    app.get(PATHS.propose, async (request, reply) => reply.send(proposed(givenIn(request))));
    app.get(PATHS.type, async (request, reply) => reply.send(suggestTypes(givenIn(request))));
    app.get(PATHS.property, async (request, reply) => reply.send(suggestProperties(givenIn(request))));
    app.get(PATHS.entity, async (request, reply) =>
      answering('reconcile-suggest', reply, (context) => suggestEntities(givenIn(request), context)),
    );
    const thing = (request: FastifyRequest, context: Context) =>
      thingAt(givenIn(request).get('id') ?? '', context);
    app.get(PATHS.view, async (request, reply) =>
      reply.redirect(
        await answering('reconcile-view', reply, async (context) => pageOf(await thing(request, context))),
      ),
    );
    app.get(PATHS.preview, async (request, reply) => {
      const page = await answering('reconcile-preview', reply, async (context) =>
        previewOf(await thing(request, context), context),
      );
      // It is made to stand in a frame of whoever matches names: it has no script, no form, and shows what anybody may read.
      void reply.headers(pageHeaders({ 'frame-ancestors': '*' })).removeHeader('x-frame-options');
      return reply.type(HTML_TYPE).send(page.markup);
    });
  };
