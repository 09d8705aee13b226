/** From one day to before another, as YYYY-MM-DD; null: since or for as long as anybody knows. */
export type Span = { from: string | null; to: string | null };

/** When a body was there, as far as the registers say. */
export type Life = {
  /** An earlier register lacks it; null: nobody says since when it is there. */
  from: string | null;
  closed: readonly Span[];
  /** A register lists it first as closed and says no day: before this day it may or may not have been open. */
  doubtfulBefore: string | null;
};

/** What the versions of a register say of a body: the days of those that list it, and how it is closed. */
export type Listed = {
  seenIn: readonly string[];
  openedOn: string | null;
  closedOn: string | null;
  /** Each as from/to. */
  closedSpans: readonly string[];
};

export const isWithin = ({ from, to }: Span, day: string): boolean =>
  (from ?? '') <= day && (to === null || to > day);

const OPEN_END = '9999-12-31';

function spanOf(text: string): Span {
  const [from = '', to = OPEN_END] = text.split('/');
  return { from, to: to === OPEN_END ? null : to };
}

/** From each version that stops listing a body to the next that lists it. */
function awayFrom(versions: readonly string[], seenIn: readonly string[]): Span[] {
  const listed = new Set(seenIn);
  return versions.flatMap((day, place) => {
    if (listed.has(day) || !listed.has(versions[place - 1] ?? '')) return [];
    return [{ from: day, to: versions.slice(place).find((later) => listed.has(later)) ?? null }];
  });
}

/**
 * When a body was there. It was not before the first version that lists it, if an earlier one lacks it, and is not
 * where a later one does; of what had closed by then a version that lacks it says nothing.
 * @param versions the days of all versions of the register, in order.
 */
export function lifeOf(
  { seenIn, openedOn, closedOn, closedSpans }: Listed,
  versions: readonly string[],
): Life {
  const [first] = seenIn;
  const isNew = versions.some((at) => first && at < first && (closedOn === null || at < closedOn));
  const closed = closedOn ? [{ from: closedOn, to: null }] : closedSpans.map(spanOf);
  return {
    from: openedOn ?? (isNew ? first! : null),
    closed: [...closed, ...awayFrom(versions, seenIn)],
    doubtfulBefore: !closedOn && first && closed[0]?.from === first ? first : null,
  };
}

/** When a body bore a name: while the versions that list the body print it. */
export function borneIn(printedIn: readonly string[], { seenIn }: Pick<Listed, 'seenIn'>): Span[] {
  const printed = new Set(printedIn);
  return seenIn.flatMap((day, place) => {
    if (!printed.has(day) || (place > 0 && printed.has(seenIn[place - 1]!))) return [];
    const to = seenIn.slice(place).find((later) => !printed.has(later)) ?? null;
    return [{ from: place === 0 ? null : day, to }];
  });
}
