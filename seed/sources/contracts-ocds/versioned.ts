import { isArray, isObject, member, textOf, type Json, type JsonObject } from '../../values/json.ts';

/** A value as a versioned release states it: what it was from the release of a day on. */
const isVersion = (value: Json): value is JsonObject =>
  isObject(value) && Object.hasOwn(value, 'releaseDate') && Object.hasOwn(value, 'value');

const isVersions = (value: Json | undefined): value is readonly JsonObject[] =>
  isArray(value) && value.length > 0 && value.every(isVersion);

const dateOf = (version: JsonObject): string => textOf(version['releaseDate']) ?? '';

/** What the releases that a value came from say of themselves, the latest by its date. */
type Latest = { version: JsonObject | null };

function lastIn(value: Json, latest: Latest): Json {
  if (isVersions(value)) {
    const last = value.reduce((one, other) => (dateOf(other) >= dateOf(one) ? other : one));
    if (latest.version === null || dateOf(last) >= dateOf(latest.version)) latest.version = last;
    return lastIn(last['value'] ?? null, latest);
  }
  if (isArray(value)) return value.map((item) => lastIn(item, latest));
  if (!isObject(value)) return value;
  return lastMembers(value, latest);
}

const lastMembers = (value: JsonObject, latest: Latest): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, lastIn(inside, latest)]));

const MEMBERS = ['initiationType', 'buyer', 'tender', 'planning', 'parties', 'awards', 'contracts'];

const hasVersions = (value: Json | undefined, depth: number): boolean =>
  isVersions(value) ||
  (depth > 0 &&
    (isArray(value)
      ? value.some((item) => hasVersions(item, depth))
      : isObject(value) && Object.values(value).some((inside) => hasVersions(inside, depth - 1))));

/** Whether each field of a release is the list of what it was, as in the standard's versioned releases. */
export const isVersioned = (release: JsonObject): boolean =>
  MEMBERS.some((name) => hasVersions(member(release, name), 3));

/** A versioned release at its last values, with the id, date and tag of the release that changed it last. */
export function lastValues(release: JsonObject): JsonObject {
  const latest: Latest = { version: null };
  const values = lastMembers(release, latest);
  const last = latest.version;
  return {
    ...values,
    id: values['id'] ?? last?.['releaseID'] ?? null,
    date: values['date'] ?? last?.['releaseDate'] ?? null,
    tag: values['tag'] ?? last?.['releaseTag'] ?? null,
  };
}
