import type { Label } from '../../../src/graph/model.ts';
import { withoutEntities } from '../../values/entities.ts';
import { idOf, isArray, textOf, type Json } from '../../values/json.ts';
import type { FactSet } from '../facts.ts';
import type { Party } from './parties.ts';
import type { Route } from './route.ts';
import type { Stage } from './stage.ts';

/** A party and the fact that names it. */
type Named = { label: Label; id: string; party: Party };

/** What the releases of one process come to: facts, and whom they name. */
export type ProcessFacts = {
  facts: FactSet;
  named: Named[];
  /** Awards and contracts that are named or amended and never stated, and so are no facts; each in words. */
  unstated: string[];
};

/** What every part of a process is told. */
export type Setting = { id: string; ocid: string; route: Route; stage: Stage; stageReason: string | null };

/** Each with its id; one that several things of a list carry is told apart by its place among its likes. */
export function identified<T extends { readonly id?: Json }>(list: readonly T[]): [id: string, item: T][] {
  const met = new Map<string, number>();
  return list.map((item, index) => {
    const text = idOf(item.id) ?? `no-id-${index + 1}`;
    const times = (met.get(text) ?? 0) + 1;
    met.set(text, times);
    return [times === 1 ? text : `${text}~${times}`, item];
  });
}

export const lotIdOf = (processId: string, lotId: string): string => `${processId}#lot-${lotId}`;

export const idsIn = (list: Json | undefined): string[] =>
  (isArray(list) ? list : [list]).flatMap((one) => idOf(one) ?? []);

/** Characters of a title, as of a name; the longest published ones have some 500. The notice keeps all of it. */
const MOST_TITLE = 1_000;

/** The title of a part, with “…” for what is beyond the length of any; null when it has none. */
export const titleIn = (part: { readonly title?: Json | null } | null | undefined): string | null => {
  const stated = textOf(part?.title ?? undefined);
  if (!stated) return null;
  const title = withoutEntities(stated);
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1).toWellFormed()}…` : title;
};
