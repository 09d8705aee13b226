import type { SpendFilter } from '../../generated/schema-types.ts';
import { BuyergraphError } from '../errors.ts';

/** @throws BuyergraphError BAD_USER_INPUT for a filter that names what the question asks for itself. */
export function assertWithout(filter: SpendFilter, names: readonly (keyof SpendFilter)[]): void {
  // A scope of SELF and a condition that is false stand there when nobody says otherwise.
  const given = names.find(
    (name) => filter[name] != null && filter[name] !== 'SELF' && filter[name] !== false,
  );
  if (given)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `filter.${given} is not for this question, which names its own; leave it out.`,
    );
}
