import {
  idOf,
  isArray,
  isObject,
  member,
  objectsOf,
  textOf,
  type Json,
  type JsonObject,
} from '../../values/json.ts';
import { isVersioned, lastValues } from './versioned.ts';

/** Why a record of a file is no release. Closed: the report counts by these codes. */
export const REJECT_REASONS = {
  NOT_JSON: 'The line is not JSON.',
  TOO_LARGE: 'The record is larger or deeper than any release is.',
  NOT_A_RELEASE: 'The record is no object, or says nothing of a contracting process.',
  OCID_MISSING: 'The release has no ocid, so that nobody can say which process it is of.',
  LINKED_RELEASE: 'The record links to a release that is not in the file.',
} as const;

export type RejectReason = keyof typeof REJECT_REASONS;

/** A release, or why there is none. */
export type FoundRecord = { release: JsonObject } | { reason: RejectReason; detail: string };

export type Found = FoundRecord | { extensions: readonly string[] };

/** Lists of records, of the packages on a page of a service's search, and of what somebody saved of either. */
const LISTS = ['records', 'results', 'data', 'items'];
/** What programs put around one package or release. */
const WRAPPERS = ['data', 'result', 'release'];

/** What a release may say of a process; an object with none of these is none. */
const SECTIONS = ['planning', 'tender', 'awards', 'contracts', 'buyer', 'parties'];

const isLinked = (value: JsonObject): boolean =>
  textOf(member(value, 'url')) !== null && SECTIONS.every((name) => member(value, name) === undefined);

function foundIn(value: Json, ocid: string | null): Found {
  if (!isObject(value))
    return { reason: 'NOT_A_RELEASE', detail: `it is ${isArray(value) ? 'a list' : typeof value}` };
  if (isLinked(value))
    return { reason: 'LINKED_RELEASE', detail: (textOf(member(value, 'url')) ?? '').slice(0, 100) };
  if (!SECTIONS.some((name) => member(value, name) !== undefined))
    return {
      reason: 'NOT_A_RELEASE',
      detail: `it has ${Object.keys(value).slice(0, 5).join(', ') || 'nothing'}`,
    };
  const own = idOf(member(value, 'ocid')) ?? ocid;
  const release = isVersioned(value) ? lastValues(value) : value;
  return own
    ? { release: { ...release, ocid: own } }
    : { reason: 'OCID_MISSING', detail: `id ${idOf(member(value, 'id')) ?? 'missing'}` };
}

/** A record gives its releases; its compiled state, or all its states, only where no release of it is in the file. */
function ofRecord(record: JsonObject): Found[] {
  const ocid = idOf(member(record, 'ocid'));
  const found = objectsOf(member(record, 'releases')).map((release) => foundIn(release, ocid));
  const whole = ['compiledRelease', 'versionedRelease'].map((name) => member(record, name)).find(isObject);
  if (found.some((one) => 'release' in one) || !whole) return found;
  return [foundIn(whole, ocid)];
}

/** The extensions a package names, as one finding or none. */
export function extensionsIn(value: Json): Found[] {
  const named = member(value, 'extensions');
  const texts = isArray(named) ? named.map(textOf).filter((text) => text !== null) : [];
  return texts.length > 0 ? [{ extensions: texts }] : [];
}

/** Whether releases of one process stand in it, or what they come to. */
export const isRecord = (value: JsonObject): boolean =>
  ['compiledRelease', 'versionedRelease'].some((name) => isObject(member(value, name))) ||
  (isArray(member(value, 'releases')) && idOf(member(value, 'ocid')) !== null);

/** Whether it is a release by itself, whatever else it has. */
const isRelease = (value: JsonObject): boolean =>
  idOf(member(value, 'ocid')) !== null && SECTIONS.some((name) => isObject(member(value, name)));

/** What stands in an object that is no release: by itself, or in what was put around it. */
const insideOf = (value: JsonObject): Json[] => [
  ...LISTS.map((name) => member(value, name)).filter(isArray),
  ...WRAPPERS.map((name) => member(value, name)).filter(isObject),
];

/** The releases of a package, a record, a list of these or a page of them, or the value itself if it is one. */
export function releasesIn(value: Json): Found[] {
  if (isArray(value)) return value.flatMap(releasesIn);
  if (!isObject(value) || isRelease(value)) return [foundIn(value, null)];
  if (isRecord(value)) return ofRecord(value);
  const releases = member(value, 'releases');
  const inside = insideOf(value);
  if (!isArray(releases) && inside.length === 0) return [foundIn(value, null)];
  return [
    ...(isArray(releases) ? releases : []).map((one) => foundIn(one, null)),
    ...inside.flatMap(releasesIn),
    ...extensionsIn(value),
  ];
}
