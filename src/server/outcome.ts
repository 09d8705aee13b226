import type { GraphQLResponse } from '@apollo/server';

/** `OK`, or the code of the first error of an answer. */
export function outcomeOf({ body }: Partial<Pick<GraphQLResponse, 'body'>>): string {
  if (body?.kind !== 'single') return 'OK';
  const [error] = body.singleResult.errors ?? [];
  const code = error?.extensions?.['code'] ?? 'INTERNAL';
  return error && typeof code === 'string' ? code : 'OK';
}
