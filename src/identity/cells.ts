import { ratio } from 'fuzzball';
import { nameParts } from '../names.ts';
import { normalised } from '../normalised.ts';
import { once } from '../once.ts';
import { abbreviates, isAcronym } from '../acronym.ts';
import departments from './departments.json' with { type: 'json' };
import { isForm } from './borne-forms.ts';
import { isElsewhere, withoutMarkers, withoutUnits } from './forms.ts';

/** A body that a piece of a cell names, with what it may be abbreviated to and whether it is part of another. */
export type Named = {
  organisationId: string;
  name: string;
  acronym: string | null;
  /** A ministry, under which others stand. */
  isDepartment: boolean;
  isPartOf(organisationId: string): boolean;
};

/** Whom a text names by its words alone. */
export type Namer = (text: string) => Named | null;

const BRACKETED = /^(.+?)\s*[([]([^()[\]]+)[)\]][\s.]*$/su;
const BESIDE = /^(.+?)\s+[-–—:/|]\s+(.+)$/su;
/** `Legal Aid Agency LAA`, `LAA Legal Aid Agency`. */
const LAST_WORD = /^(.+?)\s+(\p{L}[\p{L}\d]+)[\s.]*$/su;
const FIRST_WORD = /^(\p{Lu}[\p{L}\d]+)\s+(.+)$/su;
const FORMERLY = /^(?:formerly|previously|(?:now )?part of|now)\b/iu;

/** `DfTc` is the centre of the Department for Transport. */
const withoutCentre = (short: string): string => short.replace(/(?<=\p{Lu})c$/u, '');

const COUNTRIES = new Set(['EIRE', 'IOM', 'ROI', 'UAE', 'USA']);

/** Whether the letters stand in a text in their order, the first of them first. */
const isDrawnFrom = (letters: string, text: string): boolean => {
  const rest = letters
    .split('')
    .reduce((at, letter) => (at < 0 ? at : text.indexOf(letter, at) + 1 || -1), 0);
  return rest > 0 && text.startsWith(letters.charAt(0));
};

/** Capitals in brackets that are drawn from the name before them: what the body calls itself, `Planning Inspectorate (PINS)`. */
const isOwnShort = (name: string, short: string): boolean =>
  /\p{Ll}/u.test(name) &&
  /^\p{Lu}{3,6}$/u.test(short) &&
  !COUNTRIES.has(short) &&
  !isForm(short) &&
  isDrawnFrom(short.toLowerCase(), normalised(name));

/** From 0 to 100: how alike a name is to that of the body whose acronym stands beside it. */
const A_SLIP = 88;

/** A legal form that the body does not have is no slip. */
const isSlip = (text: string, name: string): boolean =>
  ratio(normalised(text), normalised(name)) >= A_SLIP &&
  [nameParts(name).form, ''].includes(nameParts(text).form);

/** A body named twice: with its acronym (`Legal Aid Agency (LAA)`, `LAA - Legal Aid Agency`) or by two of its names. */
function namedTwice(cell: string, namer: Namer): Named | null {
  const apart = BRACKETED.exec(cell) ?? BESIDE.exec(cell);
  const cuts = apart ? [apart] : [LAST_WORD.exec(cell), FIRST_WORD.exec(cell)];
  for (const cut of cuts) {
    const [, first, second] = cut ?? [];
    if (!first || !second) continue;
    const [one, other] = [namer(first), namer(second)];
    if (one && (abbreviates(withoutCentre(second), one) || one.organisationId === other?.organisationId))
      return one;
    if (one && !other && (FORMERLY.test(second) || isOwnShort(first, second))) return one;
    if (other && !one && isAcronym(second) && isSlip(first, other.name)) return other;
    if (other && abbreviates(withoutCentre(first), other)) return other;
  }
  return null;
}

const APART = /\s+[-–—]\s*|\s*[–—:]\s+|\s*,\s+/gu;
const PART_OF = /^(?:(?:an? )?(?:executive agency|part) of )/iu;

const BLANKS = /(?<=[\p{L}\p{N}])[ \t]+(?=[\p{L}\p{N}])/gu;
const MARK = /[-–—:]/u;

type Beside = { first: string; second: string; isListed: boolean };

/** Where a cell may be two names, one beside the other or in brackets behind it; after a comma or a blank they may be two. */
function besides(cell: string): Beside[] {
  const [, before, within] = BRACKETED.exec(cell) ?? [];
  const marks = [...cell.matchAll(APART)];
  const cut = [...marks, ...(marks.length > 0 ? [] : cell.matchAll(BLANKS))].map(({ index, 0: mark }) => {
    const second = cell.slice(index + mark.length);
    return { first: cell.slice(0, index), second, isListed: !MARK.test(mark) && !PART_OF.test(second) };
  });
  return before && within ? [{ first: before, second: within, isListed: false }, ...cut] : cut;
}

/** Whether the first is the body and the second the department it is printed under, also one that it no longer is. */
const standsUnder = (one: Named, other: Named, isListed: boolean): boolean =>
  one.isPartOf(other.organisationId) ||
  (!isListed && other.isDepartment && !one.isDepartment && !other.isPartOf(one.organisationId));

const DEPARTMENTS = new Set(departments.abbreviations);

const isDepartment = (text: string): boolean => DEPARTMENTS.has(text.trim().toUpperCase());

/** A body with a department’s abbreviation before or behind it, as accounts group them: `DH - MHRA`. */
function underDepartment(
  { first, one }: { first: string; one: Named | null },
  { second, other }: { second: string; other: Named | null },
): Named | null {
  if (isDepartment(first) && other && !other.isDepartment) return other;
  return isDepartment(second) && one && !one.isDepartment ? one : null;
}

/** A body printed with one that it is part of: `Home Office - Border Force`, `Border Force, part of the Home Office`. */
function partOfAnother(cell: string, namer: Namer): Named | null {
  for (const { first, second, isListed } of besides(cell)) {
    const [one, other] = [namer(first), namer(second.replace(PART_OF, ''))];
    const under = isListed ? null : underDepartment({ first, one }, { second, other });
    if (under) return under;
    if (!one || !other) continue;
    if (standsUnder(one, other, isListed)) return one;
    if (standsUnder(other, one, isListed)) return other;
  }
  return null;
}

const ENDS_IN_POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s*\d\s*[A-Z]{2}[\s.]*$/iu;
/** What an address begins with, where it begins with no number. A team of a body is no address. */
const PREMISES =
  /\d|\b(?:avenue|block|box|building|centre|close|court|dock|drive|embankment|floor|gardens?|gate|hall|house|lane|park|place|plaza|quay|road|row|square|street|terrace|towers?|way|wharf|whitehall)$/iu;

/** A body with its address after a comma: `Ministry of Justice, 102 Petty France, London SW1H 9AJ`. */
function addressed(cell: string, namer: Namer): Named | null {
  if (!ENDS_IN_POSTCODE.test(cell)) return null;
  const segments = cell.split(/[,\n\r]+/u).map((segment) => segment.trim());
  for (let count = segments.length - 1; count > 0; count--) {
    const named = namer(segments.slice(0, count).join(', '));
    if (!named) continue;
    const rest = segments.slice(count);
    return PREMISES.test(rest[0]!) && !rest.some(namer) ? named : null;
  }
  return null;
}

/** One to four words in capitals: a place, where they stand behind a name that cannot be mistaken. */
const PLACE = /^(?:\p{Lu}[\p{L}’'-]*[\s,.]*){1,4}$/u;

/** A body named twice, or under another, with its place after a comma: `UK Research & Innovation (UKRI), Swindon`. */
function placed(cell: string, namer: Namer, withAcronym: Namer): Named | null {
  const [, before, place] = /^(.+?[)\]\p{L}]),\s+(\p{Lu}.*)$/su.exec(cell) ?? [];
  if (!before || !place || !PLACE.test(place) || isElsewhere(place) || namer(place)) return null;
  return namer(before) ? null : (namedTwice(before, namer) ?? partOfAnother(before, withAcronym));
}

/**
 * The body a cell names where it says more than the name: its acronym, another name, its parent, its address, which of
 * its bodies are meant with it, or a unit of it.
 */
export function namedWithMore(cell: string, namer: Namer): Named | null {
  // A cell is cut in many ways, and most of its pieces come again.
  const withAcronym: Namer = once((text) => namer(text) ?? namedTwice(text, namer));
  const bare = withoutMarkers(cell);
  if (bare !== cell) return withAcronym(bare) ?? namedWithMore(bare, namer);
  return (
    namedTwice(cell, namer) ??
    partOfAnother(cell, withAcronym) ??
    addressed(cell, withAcronym) ??
    placed(cell, namer, withAcronym) ??
    withoutUnits(cell, withAcronym)
  );
}

const BETWEEN_NAMES = /\s*[\n\r;/|]\s*|,?\s+(?:and|&)\s+|,?\s+\(?on behalf of\s+/giu;
/** A cell with more places to cut than this is prose. */
const MOST_CUTS = 8;

/** Where a cell may be cut: each piece from `from` to `to`. */
function cutsOf(cell: string): { from: number; to: number }[] {
  const marks = [...cell.matchAll(BETWEEN_NAMES)];
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)];
  const ends = [...marks.map(({ index }) => index), cell.length];
  return starts.map((from, place) => ({ from, to: ends[place]! }));
}

/**
 * The bodies of a cell that names several: only where it can be cut into names that are all known. The names are as
 * long as they can be, for `and` is part of many.
 */
export function severalNamed(cell: string, namer: Namer): Named[] | null {
  const pieces = cutsOf(cell);
  if (pieces.length < 2 || pieces.length > MOST_CUTS) return null;
  const from = (start: number): Named[] | null => {
    if (start === pieces.length) return [];
    for (let end = pieces.length; end > start; end--) {
      const named = namer(cell.slice(pieces[start]!.from, pieces[end - 1]!.to));
      const rest = named && from(end);
      if (rest) return [named, ...rest];
    }
    return null;
  };
  const all = from(0);
  const distinct = new Map(all?.map((named) => [named.organisationId, named]));
  return distinct.size > 1 ? [...distinct.values()] : null;
}
