import type { InputMaybe, Scope } from '../../generated/schema-types.ts';
import type { Context } from '../domain/context.ts';
import { refuse } from '../errors.ts';
import { said } from '../normalised.ts';
import { MOST, type Parties, partiesOf } from './parties.ts';

/** Whom an exclusion names, by references. */
export type ExcludedReferences = Readonly<{
  buyer?: InputMaybe<readonly string[]> | undefined;
  scope?: InputMaybe<Scope> | undefined;
  supplier?: InputMaybe<readonly string[]> | undefined;
}>;

/** Those that are left out; nobody is an empty list. `unknownParty` is a sentence about the first reference that means nobody. */
export type Excluded = Readonly<{
  buyerIds: readonly string[];
  supplierIds: readonly string[];
  /** Which bodies are left out, in words; null when none are. */
  perimeter: string | null;
  unknownParty: string | null;
}>;

const NOBODY: Excluded = { buyerIds: [], supplierIds: [], perimeter: null, unknownParty: null };

function some(references: InputMaybe<readonly string[]> | undefined): readonly string[] | null {
  const given = said(references);
  return given.length > 0 ? given : null;
}

/** Each value is looked for in all that is listed. @throws BuyergraphError BAD_USER_INPUT for a list of too many. */
export function assertShort(excluded: object): void {
  for (const [name, values] of Object.entries(excluded))
    if (Array.isArray(values) && values.length > MOST)
      refuse(`not.${name} has ${values.length} values; leave out at most ${MOST} at once.`);
}

/**
 * Resolves whom an exclusion names, in the hierarchy of a day.
 * @throws BuyergraphError BAD_USER_INPUT for too many, and for a scope of nobody.
 */
export async function excludedParties(
  excluded: ExcludedReferences | null | undefined,
  asOf: InputMaybe<string> | undefined,
  context: Context,
): Promise<Excluded> {
  if (!excluded) return NOBODY;
  assertShort(excluded);
  const [buyers, suppliers] = [some(excluded.buyer), some(excluded.supplier)];
  if (buyers === null && excluded.scope && excluded.scope !== 'SELF')
    refuse('not.scope says which bodies to leave out with not.buyer; give not.buyer, or leave it out.');
  const days = buyers ? { asOf } : {};
  const { buyerIds, supplierIds, perimeter, unknownParty } = await partiesOf(
    { buyers, scope: excluded.scope, suppliers, ...days },
    undefined,
    context,
  );
  return {
    buyerIds: buyerIds ?? [],
    supplierIds: supplierIds ?? [],
    perimeter: buyers && perimeter,
    unknownParty,
  };
}

/** The same parties but for those that are left out, as a figure says whom it is of; of nobody where somebody is not known. */
export function without(parties: Parties, { buyerIds, perimeter, unknownParty }: Excluded): Parties {
  if (unknownParty !== null)
    return { ...parties, buyerIds: [], unknownParty: parties.unknownParty ?? unknownParty };
  if (perimeter === null) return parties;
  const left = new Set(buyerIds);
  return {
    ...parties,
    buyerIds: parties.buyerIds?.filter((id) => !left.has(id)) ?? null,
    perimeter: `${parties.perimeter}; without ${perimeter}`,
  };
}
