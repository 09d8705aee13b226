import type { Domain } from '../domain/domain.ts';

/** Whom a question is about: references of its filter resolved, and the bodies that a scope reaches. It has no types of its own. */
export const perimeter = { name: 'perimeter', types: {} } satisfies Domain;
