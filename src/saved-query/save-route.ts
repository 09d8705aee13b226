import type { FastifyPluginAsync } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { BuyergraphError } from '../errors.ts';
import type { AccessKeys } from './access-keys.ts';
import { described } from './described.ts';
import { keep } from './keeping.ts';
import type { QuestionLibrary } from './library.ts';
import { slugOf } from './own.ts';

export type SaveOptions = { library: QuestionLibrary; schema: GraphQLSchema; keys: AccessKeys };

const BODY = z.object({ document: z.string(), slug: z.string().optional() });

/** `POST /q` `{document, slug?}`: keeps a question, for who has a key; without a slug it is called as its operation. */
export const saveRoute =
  ({ library, schema, keys }: SaveOptions): FastifyPluginAsync =>
  async (app) => {
    app.post('/q', async (request, reply) => {
      const { name: author } = keys.holder(request.headers.authorization, 'question:save');
      const body = BODY.safeParse(request.body);
      if (!body.success)
        throw new BuyergraphError(
          'BAD_USER_INPUT',
          'Send application/json: {"document": "query …", "slug": "its-name"}.',
        );
      const { document, slug = slugOf(document) } = body.data;
      const savedAt = new Date().toISOString();
      const { question, revision, isNew } = keep({ slug, document, author, savedAt }, { library, schema });
      void reply
        .code(isNew ? 201 : 200)
        .headers({ location: `/q/${question.slug}.json`, 'cache-control': 'no-store' });
      return {
        ...described(question, schema),
        revision: revision.revision,
        savedAt: revision.savedAt,
        author: revision.author,
      };
    });
  };
