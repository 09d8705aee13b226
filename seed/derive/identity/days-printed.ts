import type { Graph } from '../../../src/graph/graph.ts';
import { LATEST, type DatedResolution } from '../../../src/identity/resolve.ts';
import type { Resolutions } from './resolutions.ts';

const isOnOneOf = ({ validFrom, validTo }: DatedResolution, days: readonly string[]): boolean =>
  days.some((day) => (validFrom ?? '') <= day && (validTo === null || validTo > day));

/** Whether a name means different bodies on different days. */
const isDated = (resolutions: readonly DatedResolution[]): boolean =>
  resolutions.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null);

/** Those of the days on which the name is printed; what is of no stated day is of the latest. */
function printedThen(resolutions: readonly DatedResolution[], days: readonly string[]): DatedResolution[] {
  const kept = resolutions.filter((one) => isOnOneOf(one, days.length > 0 ? days : [LATEST]));
  const eras = new Set(kept.map(({ validFrom }) => validFrom));
  return eras.size > 1 ? kept : kept.map((one) => ({ ...one, validFrom: null, validTo: null }));
}

/** Only what a name means on the days on which it is printed, so that nobody is there for facts that are not. */
export async function ofItsDays(graph: Graph, resolutions: Resolutions): Promise<Resolutions> {
  const dated = [...resolutions.values()].flatMap((byMention) =>
    [...byMention].filter(([, found]) => isDated(found)).map(([mentionId]) => mentionId),
  );
  if (dated.length === 0) return resolutions;
  const rows = await graph.read('mention-days', { mentionIds: dated });
  const days = new Map(rows.map((row) => [row.id, row.days]));
  return new Map(
    [...resolutions].map(([role, byMention]) => [
      role,
      new Map(
        [...byMention].map(([id, found]) => [
          id,
          isDated(found) ? printedThen(found, days.get(id) ?? []) : found,
        ]),
      ),
    ]),
  );
}
