import { idOfName, nameKey, nameParts } from '../../../src/names.ts';
import { normalised } from '../../../src/normalised.ts';
import { idOf, isArray, objectsOf, textOf, type Json } from '../../values/json.ts';
import type { KeptAward, KeptReference, KeptRelease } from './kept.ts';
import { moneyOf } from './money.ts';
import { isPublishers, isServices } from './ocid.ts';
import { isAccounts, isOneBodys } from './one-bodys.ts';
import { buyersOf, partiesOf } from './parties.ts';
import type { Role } from '../../../src/identity/spelling.ts';

/** What an award says by which it is told from another of its id. */
type AwardTraits = { suppliers: ReadonlySet<string>; lots: ReadonlySet<string>; value: string };
/** What a release says by which its process is told from others of its ocid. */
type Traits = {
  buyers: ReadonlySet<string>;
  /** The ids of their accounts, which say nothing surely. */
  accounts: ReadonlySet<string>;
  title: string;
  awards: ReadonlyMap<string, AwardTraits>;
};

type KeysOf = (references: readonly KeptReference[], role: Role) => ReadonlySet<string>;

/** Somebody as keys, one of which is enough to be the same: the comparable name, numbers, an id that is one body's. */
function keysIn(release: KeptRelease): KeysOf {
  const parties = partiesOf([release]);
  return (references, role) =>
    new Set(
      references.flatMap((reference) => {
        const { raw = '', identifiers = [] } = parties.party(reference, role) ?? {};
        const own = idOf(reference.id) ?? '';
        const key = nameKey(nameParts(raw));
        const isFirm = isOneBodys(own) && (role === 'SUPPLIER' || !isAccounts(own));
        return [...(key ? [key] : []), ...identifiers, ...(isFirm ? [own.toUpperCase()] : [])];
      }),
    );
}

const idsIn = (list: Json | undefined): string[] =>
  isArray(list) ? list.flatMap((one) => idOf(one) ?? []) : [];

const traitsOfAward = ({ suppliers, relatedLots, value }: KeptAward, keysOf: KeysOf): AwardTraits => {
  const { valueE4, valueStated, currency } = moneyOf(value);
  return {
    suppliers: keysOf(objectsOf(suppliers), 'SUPPLIER'),
    lots: new Set(idsIn(relatedLots)),
    value: valueStated ? `${valueE4 ?? valueStated} ${currency ?? ''}` : '',
  };
};

function traitsOf(release: KeptRelease): Traits {
  const keysOf = keysIn(release);
  const awards = objectsOf(release.awards);
  const buyers = buyersOf([release]);
  const accounts = buyers.map(({ id }) => idOf(id)?.toUpperCase() ?? '').filter(isAccounts);
  return {
    buyers: keysOf(buyers, 'BUYER'),
    accounts: new Set(accounts),
    title: normalised(textOf(release.tender?.title) ?? textOf(release.title) ?? ''),
    awards: new Map(awards.map((award) => [idOf(award.id) ?? '', traitsOfAward(award, keysOf)])),
  };
}

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key));
const isApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && !overlap(one, other);

/** Awards of one id in both. */
const sharedAwards = (one: Traits, other: Traits): [AwardTraits, AwardTraits][] =>
  [...one.awards].flatMap(([id, award]) => {
    const alike = id === '' ? undefined : other.awards.get(id);
    return alike ? [[award, alike]] : [];
  });

/** Whether both state one award: an award that gets another supplier may be corrected, one with the same is the same. */
const isRestated = ([one, other]: [AwardTraits, AwardTraits]): boolean =>
  overlap(one.suppliers, other.suppliers) && one.value !== '' && one.value === other.value;

/** Of buyers that have nothing in common. */
const APART = -1;

const hasTwoTitles = (one: Traits, other: Traits): boolean =>
  one.title !== '' && other.title !== '' && one.title !== other.title;

/** Two titles of which neither only says more than the other. */
const areUnlike = (one: Traits, other: Traits): boolean =>
  hasTwoTitles(one, other) && !one.title.startsWith(other.title) && !other.title.startsWith(one.title);

/** Whether the buyers of two releases have nothing in common. One account may be of several: those are told apart by title. */
const areOthers = (one: Traits, other: Traits): boolean =>
  isApart(one.buyers, other.buyers) && (!overlap(one.accounts, other.accounts) || areUnlike(one, other));

/**
 * Whether one award id stands for two awards: of another value, and of at least two of other suppliers, another title and
 * other lots. Under a reference that the buyer gave, which buyers give again, another value and title are enough.
 */
function isTwo(
  [award, alike]: [AwardTraits, AwardTraits],
  areTitled: boolean,
  isBuyersOwn: boolean,
): boolean {
  const isSameValue = award.value !== '' && award.value === alike.value;
  const differ = [isApart(award.suppliers, alike.suppliers), areTitled, isApart(award.lots, alike.lots)];
  return !isSameValue && (differ.filter(Boolean).length > 1 || (isBuyersOwn && areTitled));
}

/**
 * How sure it is that two releases of one ocid are of one process; null: they are not, whatever stands between them.
 * Buyers that have nothing in common are of several, unless title and an award are restated, so that the buyer was
 * corrected. One buyer's are of one, unless one award id stands for two.
 */
function likeness(one: Traits, other: Traits, isBuyersOwn: boolean): number | null {
  const shared = sharedAwards(one, other);
  const isSameTitle = one.title !== '' && one.title === other.title;
  if (areOthers(one, other)) return !isBuyersOwn && isSameTitle && shared.some(isRestated) ? 1 : APART;
  const areTitled = hasTwoTitles(one, other);
  if (shared.some((both) => isTwo(both, areTitled, isBuyersOwn))) return null;
  const isSameBuyer = overlap(one.buyers, other.buyers) || overlap(one.accounts, other.accounts);
  return (isSameBuyer ? 4 : 0) + (shared.length > 0 ? 2 : 0) + (isSameTitle ? 1 : 0);
}

/** How well a release goes with all of a process; null when it is of another. */
function likenessToAll(members: readonly Traits[], one: Traits, isBuyersOwn: boolean): number | null {
  const all = members.map((member) => likeness(member, one, isBuyersOwn));
  const known = all.filter((score) => score !== null);
  const best = Math.max(...known);
  return known.length < all.length || best === APART ? null : best;
}

/** Releases of one process, by their ids. */
type Process<R> = { releases: R[]; traits: Traits[] };

const nameIn = ({ traits }: Process<unknown>): string =>
  idOfName([...(traits[0]?.buyers ?? [])].toSorted().find((key) => !isOneBodys(key)) ?? '').replace(
    'name-',
    '',
  );

/** The first keeps the ocid for its id; others have their buyer in it, and a number where that is not enough. */
function identified<R>(ocid: string, processes: readonly Process<R>[]): Map<string, R[]> {
  const ids = new Map<string, R[]>();
  for (const process of processes) {
    const own = ids.size === 0 ? ocid : `${ocid}~${nameIn(process)}`;
    let [id, number] = [own, 1];
    while (ids.has(id)) id = `${own}-${(number += 1)}`;
    ids.set(id, process.releases);
  }
  return ids;
}

/**
 * Releases of one ocid by the processes they are of, for services reuse ids and buyers file under one of another's. An
 * id that the buyer gave, as in an export whose ocid is no ocid, never holds for two buyers.
 * @param ordered releases in their order; each joins the process it is most like, else it begins one.
 */
export function bySameProcess<R extends { release: KeptRelease }>(
  ocid: string,
  ordered: readonly R[],
): Map<string, R[]> {
  if (ordered.length === 1 || isServices(ocid)) return new Map([[ocid, [...ordered]]]);
  const isBuyersOwn = !isPublishers(ocid);
  const processes: Process<R>[] = [];
  for (const one of ordered) {
    const traits = traitsOf(one.release);
    const [best] = processes
      .map((process) => ({ process, score: likenessToAll(process.traits, traits, isBuyersOwn) }))
      .filter(({ score }) => score !== null)
      .toSorted((a, b) => b.score! - a.score!);
    if (best) {
      best.process.releases.push(one);
      best.process.traits.push(traits);
    } else processes.push({ releases: [one], traits: [traits] });
  }
  return identified(ocid, processes);
}
