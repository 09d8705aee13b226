import type { Warning } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { isClosed } from './open-ones.ts';

/** What is to be said of a body that is gone, and who took its place. */
export async function closedWarning(reference: string, { loaders }: Context): Promise<Warning[]> {
  const body = await loaders.organisation.resolve(reference);
  if (!body || !isClosed(body)) return [];
  const successors = await loaders.organisation.successors.load(body.id);
  const since = body.closedOn === null ? 'is closed' : `was closed on ${body.closedOn}`;
  const names = successors.map(({ name }) => name).join(' and ');
  const next = names === '' ? 'who took its place no register here says' : `${names} took its place`;
  return [
    { code: 'BODY_CLOSED', message: `${body.name} ${since}, so that nothing can be sold to it; ${next}.` },
  ];
}
