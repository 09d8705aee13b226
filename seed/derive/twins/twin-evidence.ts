import { daysBetween } from '../../../src/days.ts';
import { normalised } from '../../../src/normalised.ts';

/** A process as it may be known again in another service. */
export type Process = {
  id: string;
  reference: string | null;
  title: string | null;
  publishedOn: string | null;
  buyerIds: string[];
};
export type Award = { processId: string; valueE4: bigint | null; supplierIds: string[] };

export type Judgement = {
  method: 'REFERENCE' | 'TITLE_AND_AWARD' | 'TITLE';
  score: number;
  status: 'ACCEPTED' | 'CANDIDATE';
  reason: string;
};

const NEAR_DAYS = 60;

function daysApart(one: Process, other: Process): number | null {
  if (!one.publishedOn || !other.publishedOn) return null;
  return Math.abs(daysBetween(one.publishedOn, other.publishedOn));
}

const isShared = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.some((item) => other.includes(item));

/** Whether both went to one supplier, or for one amount; null where one of them has no award yet. */
function sameAward(one: readonly Award[], other: readonly Award[]): string | null {
  const suppliers = (awards: readonly Award[]) => awards.flatMap(({ supplierIds }) => supplierIds);
  const values = (awards: readonly Award[]) => awards.map(({ valueE4 }) => valueE4).filter(Boolean);
  const [haveSupplier, haveValue] = [
    isShared(suppliers(one), suppliers(other)),
    isShared(values(one), values(other)),
  ];
  if (haveSupplier) return haveValue ? 'supplier and value' : 'supplier';
  return haveValue && (suppliers(one).length === 0 || suppliers(other).length === 0) ? 'value' : null;
}

const contradicts = (one: readonly Award[], other: readonly Award[]): boolean =>
  one.length > 0 && other.length > 0 && sameAward(one, other) === null;

/**
 * Whether two processes of one buyer, of different services, are one purchase: by its reference, or by title, time and
 * award together. Where awards differ, or the title is all there is, a person has to look. Null: they are two.
 */
export function judged(
  one: Process,
  other: Process,
  awards: ReadonlyMap<string, readonly Award[]>,
): Judgement | null {
  const [mine, theirs] = [awards.get(one.id) ?? [], awards.get(other.id) ?? []];
  const isSameReference =
    one.reference !== null && normalised(one.reference) === normalised(other.reference ?? '');
  if (isSameReference) {
    const reason = `one buyer, one reference ${one.reference}`;
    return contradicts(mine, theirs)
      ? { method: 'REFERENCE', score: 70, status: 'CANDIDATE', reason: `${reason}; awards differ` }
      : { method: 'REFERENCE', score: 97, status: 'ACCEPTED', reason };
  }
  const apart = daysApart(one, other);
  if (apart !== null && apart > NEAR_DAYS) return null;
  const award = sameAward(mine, theirs);
  const reason = `one buyer, one title${apart === null ? '' : `, published ${apart} days apart`}`;
  return award && apart !== null
    ? { method: 'TITLE_AND_AWARD', score: 92, status: 'ACCEPTED', reason: `${reason}, one ${award}` }
    : { method: 'TITLE', score: 60, status: 'CANDIDATE', reason };
}
