import { isWithin, type Life, type Span } from './life.ts';

/** Somebody who bears a name at some time. */
export type Bearer<B> = { body: B & { id: string; life: Life }; spans: readonly Span[] };

/** Whom a name means from a day on, until the next: null where nobody, or several with the same right. */
type Era<B> = { from: string; body: B | null };

type Standing = 'OPEN' | 'DOUBTFUL' | 'CLOSED' | 'NOT_YET';

function standing({ from, closed, doubtfulBefore }: Life, day: string): Standing {
  if (from !== null && day < from) return 'NOT_YET';
  if (closed.some((span) => isWithin(span, day))) return 'CLOSED';
  return doubtfulBefore !== null && day < doubtfulBefore ? 'DOUBTFUL' : 'OPEN';
}

/** The right to a name, the least number first: of who bears it, who bore it, and who will. */
const RANKS: Record<Standing, readonly [number, number, number]> = {
  OPEN: [0, 2, 6],
  DOUBTFUL: [1, 3, 6],
  CLOSED: [4, 5, 6],
  NOT_YET: [7, 7, 7],
};

const DOUBTFUL = RANKS.DOUBTFUL[0];
const BORE = RANKS.CLOSED[1];

function rankOn({ body, spans }: Bearer<unknown>, day: string): number {
  const [bears, bore, willBear] = RANKS[standing(body.life, day)];
  if (spans.some((span) => isWithin(span, day))) return bears;
  return spans.some(({ to }) => to !== null && to <= day) ? bore : willBear;
}

const closingOf = ({ body }: Bearer<unknown>): string => body.life.closed.at(-1)?.from ?? '9999-12-31';

/**
 * Who of all that ever bear a name is meant by it on a day. Two do not bear one name at a time: of two that seem to, it
 * is the one that closed first.
 */
function meantOn<B>(bearers: readonly Bearer<B>[], day: string): Bearer<B>['body'] | null {
  const [first, second] = bearers
    .map((bearer) => ({ bearer, rank: rankOn(bearer, day), closing: closingOf(bearer) }))
    .toSorted((a, b) => a.rank - b.rank || (a.closing < b.closing ? -1 : Number(a.closing > b.closing)));
  const isTie = first && first.rank === second?.rank && first.closing === second.closing;
  return first && !isTie ? first.bearer.body : null;
}

/**
 * Who alone bears an acronym on a day or, where nobody does any more, alone bore it before. Acronyms are short, and two
 * that share one are none.
 */
function aloneOn<B>(bearers: readonly Bearer<B>[], day: string): Bearer<B>['body'] | null {
  const ranked = bearers.map((bearer) => ({ ...bearer, rank: rankOn(bearer, day) }));
  const bear = ranked.filter(({ rank }) => rank <= DOUBTFUL);
  const [one, ...others] = bear.length > 0 ? bear : ranked.filter(({ rank }) => rank <= BORE);
  return one && others.length === 0 ? one.body : null;
}

const turnsOf = ({ body: { life }, spans }: Bearer<unknown>): (string | null)[] => [
  ...[...life.closed, ...spans].flatMap(({ from, to }) => [from, to]),
  life.from,
  life.doubtfulBefore,
];

/** What is told on looking a name up: the next day from which it may mean another. */
export type Turning = (day: string) => void;

/** Names with all that ever bear them; whom each means from which day on is worked out when it is first asked. */
export class Bearers<B extends { id: string; life: Life }> {
  readonly #bearers = new Map<string, Bearer<B>[]>();
  readonly #eras = new Map<string, Era<B>[]>();
  readonly #meant: typeof meantOn<B>;

  constructor(kind: 'NAMES' | 'ACRONYMS') {
    this.#meant = kind === 'NAMES' ? meantOn : aloneOn;
  }

  add(name: string, body: B, spans: readonly Span[]): void {
    const all = this.#bearers.get(name) ?? [];
    const same = all.find((bearer) => bearer.body.id === body.id);
    const others = all.filter((bearer) => bearer !== same);
    this.#bearers.set(name, [...others, { body, spans: [...(same?.spans ?? []), ...spans] }]);
  }

  #erasOf(name: string): readonly Era<B>[] {
    const known = this.#eras.get(name);
    if (known) return known;
    const bearers = this.#bearers.get(name);
    if (!bearers) return [];
    const days = [...new Set(['', ...bearers.flatMap(turnsOf).filter((day) => day !== null)])].toSorted();
    const eras = days
      .map((from) => ({ from, body: this.#meant(bearers, from) }))
      .filter(({ body }, place, all) => place === 0 || body?.id !== all[place - 1]!.body?.id);
    this.#eras.set(name, eras);
    return eras;
  }

  on(name: string, day: string, turning?: Turning): B | null {
    const eras = this.#erasOf(name);
    const next = eras.find(({ from }) => from > day);
    if (next) turning?.(next.from);
    return eras.findLast(({ from }) => from <= day)?.body ?? null;
  }
}
