import type { RowOf } from '../graph/catalogue.ts';
import { toNodeId } from '../graphql/node-id.ts';
import { isOwnName } from '../names.ts';

/** Somebody who buys or sells, as who matches names is told of it. */
export type Thing = RowOf<'reconciled-things'>;

/** What things are matched as, by the words of the specification: types have an id and a name. */
export const TYPES = [
  { id: 'organisation', name: 'Public body or other buyer' },
  { id: 'supplier', name: 'Supplier' },
] as const;
export type Type = (typeof TYPES)[number];
export type TypeId = Type['id'];

const hasRole = ({ isBuyer, isSupplier }: Thing, type: TypeId): boolean =>
  type === 'organisation' ? isBuyer : isSupplier;

/** The types of a thing; who buys and sells has both. */
export const typesOf = (thing: Thing): Type[] => TYPES.filter(({ id }) => hasRole(thing, id));

/** Whether a thing is of one of some types. */
export const isOneOf = (thing: Thing, types: readonly TypeId[]): boolean =>
  types.some((type) => hasRole(thing, type));

/** The one id of a thing, whatever it is matched as: who buys is an organisation, as search has it. */
export const idOf = ({ id, isBuyer, isSupplier }: Thing): string =>
  toNodeId(isSupplier && !isBuyer ? 'Supplier' : 'Organisation', id);

const closed = ({ govukStatus, closedOn }: Thing): string | null =>
  govukStatus === 'closed' || closedOn ? `closed${closedOn ? ` on ${closedOn}` : ''}` : null;

/** A thing in a few words, to tell it from others of its name. */
export function describe(thing: Thing): string {
  const what = thing.format ?? typesOf(thing).map(({ name }) => name)[0];
  const alone = isOwnName(thing.id) ? 'known by its printed name alone' : null;
  return [what, thing.acronym, closed(thing), alone].filter(Boolean).join(', ');
}
