import type { Context } from '../domain/context.ts';
import { decimalFromE4 } from '../decimal.ts';
import { toNodeId } from '../graphql/node-id.ts';
import type { Thing } from './things.ts';

/** A value as the specification has it: a text, a number, an instant, or another thing. */
export type Value = { str: string } | { float: number } | { date: string } | { id: string; name: string };

type Loaders = Pick<Context['loaders'], 'organisation' | 'supplier'>;
type Sums = { load: (id: string) => Promise<{ paidE4: bigint | null; invoicedE4: bigint | null } | null> };
/** What values are read by, each once for all things of a request. */
export type Sources = Loaders & { sums: Sums };

export const text = (value: string | null): Value[] => (value === null ? [] : [{ str: value }]);
/** The specification knows no days, only instants. */
export const day = (value: string | null): Value[] =>
  value === null ? [] : [{ date: `${value}T00:00:00Z` }];
export const sum = (e4: bigint | null | undefined): Value[] =>
  e4 == null ? [] : [{ float: Number(decimalFromE4(e4)) }];
export const bodies = (all: readonly { id: string; name: string }[]): Value[] =>
  all.map(({ id, name }) => ({ id: toNodeId('Organisation', id), name }));

export const numbersOf = async (
  { id }: Thing,
  { organisation }: Sources,
): Promise<{ scheme: string; value: string }[]> => organisation.identifiers.load(id);
