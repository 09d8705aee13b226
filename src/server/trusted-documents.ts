import { createHash } from 'node:crypto';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpError } from './http-error.ts';

/** The text of a document by the SHA-256 of it; undefined when it is not kept here. */
export type Kept = (hash: string) => string | undefined;

/** What Apollo puts before the hash of a document. */
const PREFIX = 'apq:';

const PERSISTED = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });
const BODY = z.object({ query: z.string().nullish(), extensions: z.unknown().optional() });

/** Documents that are kept here are known by their hash without having been sent; others as Apollo caches them. */
export const withKept = (cache: KeyValueCache, kept: Kept): KeyValueCache => ({
  get: async (key) =>
    (key.startsWith(PREFIX) ? kept(key.slice(PREFIX.length)) : undefined) ?? (await cache.get(key)),
  set: (key, value, options) => cache.set(key, value, options),
  delete: (key) => cache.delete(key),
});

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return null;
  }
};

/** The hash of the document a request asks for; null when it names none, which Apollo explains. */
function hashAsked({ method, body, query }: FastifyRequest): string | null {
  const asked = BODY.safeParse(method === 'GET' ? query : body);
  if (!asked.success) return null;
  if (asked.data.query) return createHash('sha256').update(asked.data.query).digest('hex');
  return PERSISTED.safeParse(parsed(asked.data.extensions)).data?.persistedQuery.sha256Hash ?? null;
}

/**
 * Refuses a document that is not kept here, before anything of it is read.
 * @throws HttpError 403 UNTRUSTED_DOCUMENT
 */
export const onlyKept =
  (kept: Kept) =>
  (request: FastifyRequest): void => {
    const hash = hashAsked(request);
    if (hash !== null && kept(hash) === undefined)
      throw new HttpError(
        403,
        'UNTRUSTED_DOCUMENT',
        'This server answers the documents of /persisted-query-manifest.json and no others; send one of them, or its hash.',
      );
  };
