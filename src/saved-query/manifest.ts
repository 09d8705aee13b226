import type { SavedQuestion } from './document.ts';

/** Questions as trusted documents, in the form of Apollo's persisted query manifest: `id` is the SHA-256 of `body`. */
export const manifestOf = (questions: Iterable<SavedQuestion>) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [...questions].map(({ hash, slug, operation, source }) => ({
    id: hash,
    name: operation.name?.value ?? slug,
    type: 'query',
    body: source,
  })),
});
