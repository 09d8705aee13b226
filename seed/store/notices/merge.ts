import { canonicalJson } from '../../../src/canonical-json.ts';
import { normalised } from '../../../src/normalised.ts';
import { isOneBodys } from './one-bodys.ts';
import {
  idOf as idText,
  isArray,
  isObject,
  member,
  textOf,
  type Json,
  type JsonObject,
} from '../../values/json.ts';
import { inOrder } from '../../values/in-order.ts';

/** What one release says of a process; its `date` orders it among the others. */
export type Release = JsonObject;

/** Members of a release that speak of the release itself, not of the process. */
const OF_THE_RELEASE = new Set(['id', 'date', 'tag']);

/**
 * Lists the standard replaces as a whole although their objects have ids: the same code may stand under two
 * schemes. By name alone: no other list of the standard, or of the extensions used in the UK, has these names.
 */
const REPLACED_AS_A_WHOLE = new Set(['additionalIdentifiers', 'additionalClassifications']);

const idOf = (value: Json): string | null => idText(member(value, 'id'));

const isMergedById = (name: string, list: readonly Json[]): list is readonly JsonObject[] =>
  !REPLACED_AS_A_WHOLE.has(name) && list.every(isObject) && list.some(hasId);
const hasId = (value: Json): boolean => idOf(value) !== null;

/** Where each object of a list stands, by its id; one id may stand several times. */
function placesOf(list: readonly Json[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, item] of list.entries()) {
    const id = idOf(item);
    if (id) places.set(id, [...(places.get(id) ?? []), place]);
  }
  return places;
}

/** Whether two somebodies share no more than a number that begins anew in each release. */
function areTwo(before: Json | undefined, later: JsonObject): boolean {
  const [one, other] = [textOf(member(before, 'name')), textOf(member(later, 'name'))];
  return Boolean(one && other) && !isOneBodys(idOf(later) ?? '') && normalised(one!) !== normalised(other!);
}

/**
 * A later list into an earlier one: objects of the same id are merged where they stand, others are appended. An id
 * that stands twice in one list names two things, which are kept apart by their order among their likes.
 */
function mergedList(before: readonly JsonObject[], later: readonly JsonObject[]): JsonObject[] {
  const list = [...before];
  const places = placesOf(before);
  for (const item of later) {
    const place = places.get(idOf(item) ?? '')?.shift();
    if (place === undefined) list.push(merged({}, item));
    else list[place] = merged(areTwo(list[place], item) ? {} : list[place]!, item);
  }
  return list;
}

function mergedValue(name: string, before: Json | undefined, value: Json): Json {
  if (isObject(value)) return merged(isObject(before) ? before : {}, value);
  if (isArray(value) && isMergedById(name, value))
    return mergedList(isArray(before) && before.every(isObject) ? before : [], value);
  return value;
}

/** What both say; where they differ the later counts, and its null takes a member away. */
function merged(before: JsonObject, later: JsonObject): JsonObject {
  const members = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(later))
    if (value === null) members.delete(name);
    else members.set(name, mergedValue(name, members.get(name), value));
  return Object.fromEntries(members);
}

const instantOf = (release: Release): number => {
  const date = member(release, 'date');
  const instant = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
};

type Keyed<R> = { release: R; instant: number; lastSeen: string; text: string };

const byInstant = <R>(a: Keyed<R>, b: Keyed<R>): number =>
  inOrder(a.instant, b.instant) || inOrder(a.lastSeen, b.lastSeen) || inOrder(a.text, b.text);

/**
 * The releases by date, each once, those without one first; of those of one instant the one that was published last
 * is last, and after that what they say decides, so that no two orders are equally right. Depends on the set of them,
 * not their order.
 * @param lastSeen the day of the last file that a release stands in; of releases that say the same it is one.
 */
export function ordered<R extends Release>(
  releases: readonly R[],
  lastSeen: (release: R) => string = () => '',
): R[] {
  if (releases.length < 2) return [...releases];
  const keyed = releases.map((release) => ({
    release,
    instant: instantOf(release),
    lastSeen: lastSeen(release),
    text: canonicalJson(release),
  }));
  const distinct = new Map(keyed.map((one) => [one.text, one]));
  return [...distinct.values()].toSorted(byInstant).map(({ release }) => release);
}

/**
 * One state of a process from all its releases, by the merging rules of OCDS 1.1
 * (https://standard.open-contracting.org/1.1/en/schema/merging/). Depends on the set of releases, not their order.
 * @param releases of one ocid, at least one; the same release twice counts once.
 * @returns the last release's `date`, the tag `compiled`, and everything else merged.
 */
export const compiled = (releases: readonly Release[]): JsonObject => compiledInTurn(ordered(releases));

/** The same from releases that are in their order already, each once. */
export function compiledInTurn(inTurn: readonly Release[]): JsonObject {
  const ofTheProcess = (release: Release): JsonObject =>
    Object.fromEntries(Object.entries(release).filter(([name]) => !OF_THE_RELEASE.has(name)));
  const state = inTurn.reduce<JsonObject>((before, release) => merged(before, ofTheProcess(release)), {});
  const date = inTurn.map((release) => member(release, 'date')).findLast((one) => typeof one === 'string');
  return { ...state, ...(date === undefined ? {} : { date }), tag: ['compiled'] };
}
