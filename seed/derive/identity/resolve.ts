import {
  knownByName,
  namerBy,
  onEachDay,
  several,
  spelt,
  withMore,
  type DatedKnowledge,
  type DatedResolution,
  type Knowledge,
  type Resolution,
} from '../../../src/identity/resolve.ts';
import { namesNobody } from '../../../src/identity/non-names.ts';
import type { Role } from '../../../src/identity/spelling.ts';
import { idOfName, nameKey, nameParts, ownKeys, ownParts, splitTradingName } from '../../../src/names.ts';
import { isOfProcess, type Mentioned } from './mention.ts';
import type { Numbers } from './numbers.ts';
import type { Printed } from './printed.ts';
import { soleOf } from './sole.ts';

/** For each base name without a form: the one legal form it appears with, if there is exactly one. */
const soleForms = (raws: readonly string[]): Map<string, string> =>
  soleOf(
    raws.flatMap((raw) => {
      const { base, form } = ownParts(raw);
      return form ? [[base, form] as const] : [];
    }),
  );

/** For each name that somebody trades under: the legal name, with its form, of who does, if one alone does. */
const soleTraders = (raws: readonly string[]): Map<string, string> =>
  soleOf(
    raws.flatMap((raw) => {
      const { trading } = splitTradingName(raw);
      const legal = ownParts(raw);
      return trading && legal.form ? [[ownParts(trading).base, nameKey(legal)] as const] : [];
    }),
  );

/** Who carries a number printed beside the name; where they belong to several, nobody says which is right. */
function numbered({ identifiers }: Printed, { directory, numbers }: Knowledge & Numbered): Resolution | null {
  const found = (organisationId: string, identifier: string): Resolution => ({
    organisationId,
    method: 'IDENTIFIER',
    score: 100,
    reason: `carries ${identifier}`,
  });
  for (const identifier of identifiers) {
    const body = directory.byIdentifier(identifier);
    if (body) return found(body.id, identifier);
  }
  const [first] = identifiers;
  const carrier = first && numbers.byIdentifier.get(first);
  return carrier ? found(carrier, first) : null;
}

/** A name without a number that one carrier of a number has, and only one. */
function namedLikeOne(name: string, carrierOf: CarrierOf): Resolution | null {
  const carrier = carrierOf(name);
  if (!carrier) return null;
  const reason = `the only one of that name with a number is ${carrier}`;
  return { organisationId: carrier, method: 'NORMALISED_NAME', score: 90, reason };
}

type Numbered = { numbers: Numbers };

/** The one carrier of a number who has a name, as it is written or else alike. */
type CarrierOf = (name: string) => string | undefined;

/** Names nobody knows, each an organisation of its own; a name without a legal form is short for the one that has it. */
function ownNames(raws: readonly string[]): (raw: string, carrierOf: CarrierOf) => Resolution {
  const forms = soleForms(raws);
  const traders = soleTraders(raws);
  const own = (key: string, reason: string): Resolution => ({
    organisationId: idOfName(key),
    method: 'OWN_NAME',
    score: 0,
    reason,
  });
  return (raw, carrierOf) => {
    const { base, form } = ownParts(raw);
    const sole = form ? undefined : forms.get(base);
    if (sole) {
      const whole = nameKey({ base, form: sole });
      return namedLikeOne(whole, carrierOf) ?? own(whole, `the only “${base}” with a legal form is ${sole}`);
    }
    const found = namedLikeOne(raw, carrierOf);
    if (found) return found;
    const trader = form ? undefined : traders.get(base);
    if (!trader) return own(nameKey({ base, form }), 'no register or rule knows the name');
    return namedLikeOne(trader, carrierOf) ?? own(trader, `“${trader}” alone trades as “${base}”`);
  };
}

/** A line was paid by and to somebody: who is not named is kept apart for each file, so that nobody deals with everybody. */
const nobody = ({ raw, versionId }: Mentioned): Resolution => ({
  organisationId: idOfName(`${nameParts(raw).base} ${versionId}`),
  method: 'OWN_NAME',
  score: 0,
  reason: `“${raw}” names nobody`,
});

type Resolving = {
  known: Knowledge & Numbered;
  ownName: ReturnType<typeof ownNames>;
  carrierOf: CarrierOf;
};

/** Whom one printed name means on the day that the knowledge is of. */
function resolved(
  role: Role,
  one: Mentioned,
  { known, ownName, carrierOf }: Resolving,
): readonly Resolution[] {
  const named = knownByName(role, one.raw, known);
  if (named?.method === 'DECISION') return [named];
  const found = numbered(one, known) ?? named;
  if (found) return [found];
  if (namesNobody(one.raw)) return isOfProcess(one) ? [] : [nobody(one)];
  const own = ownName(one.raw, carrierOf);
  if (role === 'SUPPLIER' || own.method !== 'OWN_NAME') return [own];
  const namer = namerBy((text) => spelt(role, text, known) ?? namedLikeOne(text, carrierOf), known);
  const more = withMore(one.raw, namer);
  if (more) return [more];
  const buyers = isOfProcess(one) ? several(one.raw, namer) : [];
  return buyers.length > 0 ? buyers : [own];
}

/** What names are resolved by beside registers: others in the same role, and who is told by which names one was looked up. */
type Beside = Numbered & {
  others: readonly Printed[];
  lookedUp: (mentionId: string, key: string) => void;
};

/**
 * Resolves printed names of one role: by the mention's id, whom it means and for facts of which days, in the order
 * of days and ids. The result depends on the set of names and on what is known, never on the order in which files
 * arrived. A name nobody knows becomes an organisation of its own, what names nobody does not. Only the cell of a
 * process's buyer means several: a line was paid by one.
 */
export function resolveAll(
  role: Role,
  mentions: readonly Mentioned[],
  { others, lookedUp, ...knowledge }: DatedKnowledge & Beside,
): Map<string, readonly DatedResolution[]> {
  const ownName = ownNames([...mentions, ...others].map(({ raw }) => raw));
  const of = (one: Mentioned): DatedResolution[] => {
    const carrierOf: CarrierOf = (name) => {
      const { written, alike } = ownKeys(name);
      // Those that are written alike are alike.
      lookedUp(one.id, alike);
      const { byName } = knowledge.numbers;
      return byName.written.get(written) ?? byName.alike.get(alike);
    };
    return onEachDay(knowledge, (known) => resolved(role, one, { known, ownName, carrierOf }));
  };
  return new Map(mentions.map((one) => [one.id, of(one)]));
}
