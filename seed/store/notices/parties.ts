import { at, isArray, objectsOf, textOf, type JsonObject } from '../../values/json.ts';
import { identifiersOf } from '../../values/identifiers.ts';
import type { Role } from '../../values/role.ts';

/** Somebody a process names, in one role, as printed. */
export type Party = {
  role: Role;
  raw: string;
  /** Numbers that registers gave it, each as scheme:value; never an account's. */
  identifiers: readonly string[];
  /** The supplier's size as stated: SME, LARGE, MICRO, SMALL or MEDIUM; null when not stated. */
  size: string | null;
};

const SIZES: Readonly<Record<string, string>> = {
  sme: 'SME',
  large: 'LARGE',
  micro: 'MICRO',
  small: 'SMALL',
  medium: 'MEDIUM',
};

/** Who a reference within a release means: the party of that id, or of that name. */
export function partiesOf(release: JsonObject): (reference: JsonObject, role: Role) => Party | null {
  const parties = objectsOf(at(release, 'parties'));
  const byId = new Map(parties.map((party) => [textOf(at(party, 'id')), party]));
  return (reference, role) => {
    const party = byId.get(textOf(at(reference, 'id')));
    const raw = textOf(at(reference, 'name')) ?? textOf(at(party, 'name'));
    if (!raw) return null;
    const scale = textOf(at(party, 'details', 'scale'))?.toLowerCase() ?? '';
    return {
      role,
      raw,
      identifiers: identifiersOf(party ?? reference),
      size: role === 'SUPPLIER' && Object.hasOwn(SIZES, scale) ? SIZES[scale]! : null,
    };
  };
}

const hasRole = (party: JsonObject, role: string): boolean => {
  const roles = at(party, 'roles');
  return isArray(roles) && roles.some((one) => textOf(one) === role);
};

/** Which references mean a supplier that has left the contract, as the UK's extension states it by a role. */
export function removedFrom(release: JsonObject): (reference: JsonObject) => boolean {
  const parties = objectsOf(at(release, 'parties'));
  const left = parties.filter((one) => hasRole(one, 'removedSupplier') && !hasRole(one, 'supplier'));
  const ids = new Set(left.map((one) => textOf(at(one, 'id'))));
  return (reference) => ids.has(textOf(at(reference, 'id')));
}

/** References to those a process buys for: its buyer, else every party in that role, else the procuring entity. */
export function buyersOf(release: JsonObject): JsonObject[] {
  const buyer = at(release, 'buyer');
  const parties = objectsOf(at(release, 'parties'));
  const named = objectsOf([buyer ?? null]);
  const inRole = (role: string): JsonObject[] => parties.filter((party) => hasRole(party, role));
  if (named.length > 0) return named;
  return inRole('buyer').length > 0 ? inRole('buyer') : inRole('procuringEntity');
}
