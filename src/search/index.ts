import type { Domain } from '../domain/domain.ts';
import { SearchHit, searchQuery } from './query.ts';

/** Finding things by words, whichever domain they are of. */
export const search = { name: 'search', types: { SearchHit }, query: searchQuery } satisfies Domain;
