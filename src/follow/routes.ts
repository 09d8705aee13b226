import type { FastifyPluginAsync } from 'fastify';
import { BuyergraphError } from '../errors.ts';
import { originOf } from '../origin.ts';
import { etagOf, givenIn, isHad, searchOf } from '../saved-query/address.ts';
import { questionAt, type SavedQueryOptions } from '../saved-query/routes.ts';
import { variablesFrom } from '../saved-query/variables.ts';
import { atomOf } from './atom.ts';
import { followed } from './followed.ts';

const ENDING = '.atom';

type FeedOptions = Pick<SavedQueryOptions, 'library' | 'executor' | 'graphVersion'> & {
  /** The data folder, where answers are kept. */
  home: string;
};

/**
 * `GET /feed/<slug>.atom?variable=value`: what changed in the answer to a saved question since somebody first asked for this
 * feed, an entry each time the answer was found to be another one.
 */
export const feedRoutes =
  ({ library, executor, graphVersion, home }: FeedOptions): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Params: { file: string } }>(
      '/feed/:file',
      { config: { isDownload: true } },
      async (request, reply) => {
        const { file } = request.params;
        if (!file.endsWith(ENDING))
          throw new BuyergraphError(
            'NOT_FOUND',
            `A feed is at /feed/<question>${ENDING}, with its variables.`,
          );
        const question = questionAt(file.slice(0, -ENDING.length), library);
        const variables = variablesFrom(question, givenIn(request.url));
        const version = await graphVersion();
        const etag = etagOf(version, question, request.url);
        void reply.headers({ etag, 'cache-control': 'no-cache' });
        if (isHad(etag, request.headers['if-none-match'])) return reply.code(304).send();
        const entries = await followed(home, {
          ...{ question, variables, graphVersion },
          executor: executor(request, reply),
        });
        const [origin, search] = [originOf(request), searchOf(request.url)];
        const page = `${origin}/q/${question.slug}${search}`;
        const feed = `${origin}/feed/${question.slug}${ENDING}${search}`;
        return reply
          .type('application/atom+xml; charset=utf-8')
          .send(atomOf(question, entries, { page, feed }));
      },
    );
  };
