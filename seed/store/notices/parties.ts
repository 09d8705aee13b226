import { isArray, objectsOf, textOf } from '../../values/json.ts';
import { identifiersOf } from '../../values/identifiers.ts';
import type { Role } from '../../../src/identity/spelling.ts';
import type { KeptParty, KeptReference, KeptRelease } from './kept.ts';

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
export function partiesOf(release: KeptRelease): (reference: KeptReference, role: Role) => Party | null {
  const parties = objectsOf(release.parties);
  const byId = new Map(parties.map((party) => [textOf(party.id), party]));
  return (reference, role) => {
    const party = byId.get(textOf(reference.id));
    const raw = textOf(reference.name) ?? textOf(party?.name);
    if (!raw) return null;
    const scale = textOf(party?.details?.scale)?.toLowerCase() ?? '';
    return {
      role,
      raw,
      identifiers: party ? identifiersOf(party) : [],
      size: role === 'SUPPLIER' && Object.hasOwn(SIZES, scale) ? SIZES[scale]! : null,
    };
  };
}

const hasRole = ({ roles }: KeptParty, role: string): boolean =>
  isArray(roles) && roles.some((one) => textOf(one) === role);

/** Which references mean a supplier that has left the contract, as the UK's extension states it by a role. */
export function removedFrom(release: KeptRelease): (reference: KeptReference) => boolean {
  const parties = objectsOf(release.parties);
  const left = parties.filter((one) => hasRole(one, 'removedSupplier') && !hasRole(one, 'supplier'));
  const ids = new Set(left.map((one) => textOf(one.id)));
  return (reference) => ids.has(textOf(reference.id));
}

/** References to those a process buys for: its buyer, else every party in that role, else the procuring entity. */
export function buyersOf(release: KeptRelease): KeptReference[] {
  const parties = objectsOf(release.parties);
  const named = objectsOf([release.buyer]);
  const inRole = (role: string): KeptParty[] => parties.filter((party) => hasRole(party, role));
  if (named.length > 0) return named;
  return inRole('buyer').length > 0 ? inRole('buyer') : inRole('procuringEntity');
}
