import { normalised } from '../../../src/normalised.ts';
import type { Role } from '../../../src/identity/spelling.ts';
import { withoutEntities } from '../../values/entities.ts';
import { identifiersOf } from '../../values/identifiers.ts';
import { idOf, isArray, objectsOf, textOf, type Json } from '../../values/json.ts';
import type { KeptParty, KeptReference, KeptRelease } from './kept.ts';
import { moneyOf, type Money } from './money.ts';
import { isOneBodys } from './one-bodys.ts';
import { sizeOf, vcseOf, type StatedSize } from './supplier-size.ts';

/** Somebody a process names, in one role, as printed. */
export type Party = StatedSize & {
  role: Role;
  raw: string;
  /** Numbers that registers gave it, each as scheme:value; never an account's. */
  identifiers: readonly string[];
  /** Whether it is a charity or social enterprise; null when not stated. */
  vcse: boolean | null;
  /** What its own part of an award is worth, where the source says. */
  part: Money;
};

/** What a release states of somebody in its list of parties. */
type Statement = { id: string | null; name: string; roles: readonly string[]; party: KeptParty };
/** Somebody a reference means: its id and comparable name, each empty when it has none. */
type Sought = { id: string; name: string; role: Role };

const ROLES: Readonly<Record<Role, readonly string[]>> = {
  BUYER: ['buyer', 'procuringEntity'],
  SUPPLIER: ['supplier', 'tenderer', 'payee', 'removedSupplier'],
};

const printed = ({ name }: KeptReference): string | null => {
  const text = textOf(name);
  return text && withoutEntities(text);
};
const comparable = (party: KeptReference): string => normalised(printed(party) ?? '');
const rolesOf = (roles: Json | undefined): string[] =>
  (isArray(roles) ? roles : [roles]).flatMap((one) => textOf(one) ?? []);

const statementsOf = ({ parties }: KeptRelease): Statement[] =>
  objectsOf(parties).map((party) => ({
    id: idOf(party.id),
    name: comparable(party),
    roles: rolesOf(party.roles),
    party,
  }));

/** Those of that name in that role; none where two ids or numbers share it, for nobody can say which is meant. */
function ofName(all: readonly Statement[], { name, role }: Sought): Statement[] {
  const isIn = ({ roles }: Statement) => roles.length === 0 || roles.some((one) => ROLES[role].includes(one));
  const alike = name === '' ? [] : all.filter((one) => one.name === name && isIn(one));
  const known = new Set(alike.map(({ id, party }) => identifiersOf(party).join() || id).filter(Boolean));
  return known.size > 1 ? [] : alike;
}

/** Whom a release surely means: one body's id, or id and name, or without an id name and role. */
function surely(all: readonly Statement[], sought: Sought): Statement[] {
  const { id, name } = sought;
  if (id === '') return ofName(all, sought);
  return all.filter((one) => one.id === id && (isOneBodys(id) || one.name === name));
}

/** Whom it means where the name is spelt otherwise under one id, or another id stands beside the name. */
function perhaps(all: readonly Statement[], sought: Sought): Statement[] {
  const alike = all.filter((one) => one.id === sought.id);
  if (sought.id !== '' && alike.length > 0)
    return new Set(alike.map(({ name }) => name)).size === 1 ? alike : [];
  if (isOneBodys(sought.id)) return [];
  return ofName(
    all.filter(({ id }) => !isOneBodys(id ?? '')),
    sought,
  );
}

/** What all releases state of whom a reference means, the latest release first. */
function found(releases: readonly Statement[][], sought: Sought): Statement[][] {
  const sure = releases.map((all) => surely(all, sought)).filter(({ length }) => length > 0);
  if (sure.length > 0) return sure;
  return releases
    .map((all) => perhaps(all, sought))
    .filter(({ length }) => length > 0)
    .slice(0, 1);
}

const soughtBy = (reference: KeptReference, role: Role): Sought => ({
  id: idOf(reference.id) ?? '',
  name: comparable(reference),
  role,
});

const first = <T, R>(list: readonly T[], read: (one: T) => R | null): R | null => {
  for (const one of list) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
};

/** Who the references of a process mean, by what its releases state. */
export type Parties = {
  /** Null when nobody is named. */
  party(reference: KeptReference, role: Role): Party | null;
  /** Whether it is a supplier that has left the contract, as the UK's extension states it by a role. */
  isRemoved(reference: KeptReference): boolean;
};

/**
 * A reference means the party of its id, or without one of its name and role, within a release. Ids that are no
 * body's own begin anew in each release, so that the name has to agree as well. A missing id is equal to nothing.
 * @param releases of one process, in their order.
 */
export function partiesOf(releases: readonly KeptRelease[]): Parties {
  const latestFirst = releases.map(statementsOf).toReversed();
  const stated = (reference: KeptReference, role: Role): Statement[][] =>
    found(latestFirst, soughtBy(reference, role));
  return {
    party(reference, role) {
      const all = [reference, ...stated(reference, role).flatMap((ones) => ones.map(({ party }) => party))];
      const raw = first(all, printed);
      if (!raw) return null;
      const identifiers = all.map(identifiersOf).find(({ length }) => length > 0) ?? [];
      const isSupplier = role === 'SUPPLIER';
      return {
        role,
        raw,
        identifiers,
        ...((isSupplier ? first(all, sizeOf) : null) ?? { size: null, sizeMethod: null }),
        vcse: isSupplier ? first(all, vcseOf) : null,
        part: moneyOf(first(all, ({ x_awardValue: value }) => value ?? null)),
      };
    },
    isRemoved(reference) {
      const roles = first(stated(reference, 'SUPPLIER'), (ones) => {
        const all = ones.flatMap((one) => one.roles);
        return all.length > 0 ? all : null;
      });
      return Boolean(roles?.includes('removedSupplier') && !roles.includes('supplier'));
    },
  };
}

/** The buyer a release names, and who is listed as one beside it: the standard has room for one, and publishers list the others. */
function together(buyer: KeptReference, listed: readonly KeptParty[], release: KeptRelease): KeptReference[] {
  const ofBuyer = found([statementsOf(release)], soughtBy(buyer, 'BUYER')).flat();
  const meant = new Set(ofBuyer.map(({ party }) => party));
  const isOther = (party: KeptParty): boolean => !meant.has(party) && comparable(party) !== comparable(buyer);
  return [buyer, ...listed.filter(isOther)];
}

/** References to those a process buys for: its buyer and every party in that role, else the procuring entity. */
export function buyersOf(releases: readonly KeptRelease[]): KeptReference[] {
  const lists = releases.toReversed().flatMap((release) => {
    const parties = objectsOf(release.parties);
    const inRole = (role: string) => parties.filter(({ roles }) => rolesOf(roles).includes(role));
    const listed = inRole('buyer');
    const named = objectsOf([release.buyer])
      .filter((one) => idOf(one.id) !== null || printed(one) !== null)
      .flatMap((buyer) => together(buyer, listed, release));
    return [[named, listed, inRole('procuringEntity')]];
  });
  for (const kind of [0, 1, 2]) for (const list of lists) if (list[kind]!.length > 0) return list[kind]!;
  return [];
}
