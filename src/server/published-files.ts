import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { introspectionFromSchema, type GraphQLSchema } from 'graphql';
import { once } from '../graph/batch.ts';
import { isHad } from '../saved-query/address.ts';
import { publishedScalars, publishedSdl } from './contract.ts';

type PublishedFile = Readonly<{ path: string; type: string; content: () => string }>;

const JSON_TYPE = 'application/json; charset=utf-8';

/** No media type is registered for schemas; as plain text a browser shows it, and generators go by the address. */
const filesOf = (schema: GraphQLSchema): readonly PublishedFile[] => [
  { path: '/schema.graphql', type: 'text/plain; charset=utf-8', content: () => publishedSdl(schema) },
  {
    path: '/schema.json',
    type: JSON_TYPE,
    content: () => JSON.stringify(introspectionFromSchema(schema)),
  },
  { path: '/scalars.json', type: JSON_TYPE, content: () => JSON.stringify(publishedScalars(schema)) },
];

/**
 * What a client is generated from, at addresses that stay: the published schema, the same as a result of
 * introspection, and what its scalars are in TypeScript. Made when first asked for, and the same until the server ends.
 */
export function addPublishedFiles(app: FastifyInstance, schema: GraphQLSchema): void {
  for (const { path, type, content } of filesOf(schema)) {
    const made = once(() => {
      const text = content();
      return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
    });
    app.get(path, async (request, reply) => {
      const { text, etag } = made();
      void reply.headers({ etag, 'cache-control': 'no-cache' });
      if (isHad(etag, request.headers['if-none-match'])) return reply.code(304).send();
      return reply.type(type).send(text);
    });
  }
}
