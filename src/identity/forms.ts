import { nameParts, type NameParts } from '../names.ts';
import { normalised } from '../normalised.ts';
import { inEnglish } from '../public-names.ts';

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** What accounts print behind a department to say which of its bodies are meant with it. */
const MARKERS =
  /[\s([,;:–-]+(?:(?:excl(?:uding|udes|\.)?|incl(?:uding|udes|\.)?|and|with|&)\s+(?:its\s+|their\s+|all\s+)?(?:associated\s+|executive\s+|group\s+|subsidiary\s+)?(?:agenc(?:y|ies)|albs?|arm['’]?s[\s-]length\s+bodies|ndpbs?|bodies|companies|subsidiaries)|core(?:\s+department)?|(?:an?\s+)?executive\s+agency|(?<=[([,;:–-]\s*)(?:central|hq))[\s)\].]*$/iu;
const REGISTERED =
  /[\s([,;.:–-]+(?:registered\s+)?(?:charity|company)\s+(?:registration\s*)?(?:(?:no|number)\b\.?\s*)?:?\s*[A-Z]{0,2}\d{5,8}[\s)\].]*$/iu;

/**
 * The name alone: `Ministry of Defence (excl agencies)` is the Ministry of Defence, and so is `… core department`; what
 * number a register gives a body is no part of its name.
 */
export function withoutMarkers(cell: string): string {
  const bare = cell.replace(REGISTERED, '').replace(MARKERS, '');
  return bare === cell ? cell : withoutMarkers(bare);
}

/** What may differ between the names of one body: articles, the country and how it is written, a plural at the end. */
export const looseKey = (name: string): string => looselyOf(nameParts(name));

/** The same of a name that is taken apart. */
export const looselyOf = ({ base }: NameParts): string =>
  base
    .replaceAll(/(?<=^| )united kingdom(?=$| )/g, 'uk')
    .replaceAll(/(?<=^| )northern ireland(?=$| )/g, 'ni')
    .replaceAll(/(?<= |^)the /g, '')
    .replace(/(?<=.) (?:for |of |in )?england and wales$/, '')
    .replace(/(?<=.) (?:for |of |in )ni$/, ' ni')
    .replace(/(?<=[a-z]{4}[^s])s$/, '');

const INVERTED_ENDING = /\b(?:of|for)(?:\s+the)?$|^(?:H\.?\s?M\.?|(?:Her|His) Majesty['’]?s|the)(?:\s|$)/iu;

const TITLE_BEHIND = /^(.+?)\s*\((H\.?\s?M\.?|the)\)\s*$/isu;

/** What an index turns round: of `Defence, Ministry of` the Ministry of Defence, one for each comma. */
export function turnedRound(text: string): string[] {
  const [, named, title] = TITLE_BEHIND.exec(text) ?? [];
  if (named && title) return [`${title} ${named}`];
  return [...text.matchAll(/,\s+/gu)].flatMap(({ index, 0: comma }) => {
    const [last, first] = [text.slice(0, index).trim(), text.slice(index + comma.length).trim()];
    return last && INVERTED_ENDING.test(first) ? [`${first} ${last}`] : [];
  });
}

const OFFICE_HOLDERS =
  /^(?:the\s+)?(?:board\s+of\s+)?(?:trustees|governors|commissioners)\s+(?:of|for)\s+(?:the\s+)?(?=.)/iu;
const ACTING = /\sacting\s+(?:.*\s)?through\s+(?:the\s+)?(.+)$/isu;
const SECRETARY = /^(?:the\s+)?secretary\s+of\s+state\s+for\s+(?:the\s+)?(.+)$/isu;

const DEPT = /\b(?:dept|dep[’']?t)\b\.?/iu;
const COUNTRY = /^(?:the\s+)?(?:u\.?k\.?|united\s+kingdom)\s+(?=.)/iu;

/** What a name is other words for: those in whose name a body acts, the body with the country before it, or in Welsh as well. */
export function bodiesBehind(text: string): string[] {
  const trusted = text.replace(OFFICE_HOLDERS, '');
  const english = inEnglish(text);
  const [, subject] = SECRETARY.exec(text) ?? [];
  const [, through] = ACTING.exec(text) ?? [];
  if (through) return [through];
  if (subject && normalised(subject) === 'home department') return ['Home Office'];
  return [
    ...(trusted === text ? [] : [trusted]),
    ...(english === text ? [] : [english]),
    ...(DEPT.test(text) ? [text.replace(DEPT, 'Department')] : []),
    ...(COUNTRY.test(text) ? [text.replace(COUNTRY, '')] : []),
    ...(subject ? [`Department for ${subject}`, `Department of ${subject}`, `Ministry of ${subject}`] : []),
  ];
}

/** Words that alone say that a part of a body is meant. */
const UNIT_WORDS =
  wordsIn(`accounts accounting branch commercial department dept digital directorate division estates
  facilities finance headquarters hq hr ict invoices it payable payables payment payments payroll procurement programme
  programmes purchase purchasing receivable region regional secretariat section shared ssc team unit`);
/** Words that stand beside them; alone behind a name they may make it a company’s: `MRC Technology`. */
const BESIDE_UNIT_WORDS =
  wordsIn(`accounting admin administration business centre change communications contracts
  corporate data delivery estate financial function group human information infrastructure legal management marketing
  office operations people planning policy project projects property resources security service services solutions
  strategy supply support systems technology training transactions transformation`);
const REGION_WORDS =
  wordsIn(`central cymru east eastern england london midlands north northern northeast northwest
  south southeast southern southwest wales west western yorkshire`);
const OF_A_REGION = new Set(['area', 'circuit', 'division', 'office', 'region', 'regional', 'team', 'unit']);
const BETWEEN = new Set(['and', 'for', 'of', 'the']);
/** What a unit is called by, whatever its work: set apart from the body it is of, it needs no more. */
const HEAD =
  /\b(?:branch|delivery|department|directorate|division|management|offices|operations|programme|region|secretariat|section|statistics|team|transformation|unit)[\s.)\]]*$/iu;

/** What stands beside the name of a body may make it another country’s. */
const OTHER_COUNTRY = /\b(?:scot|northern ireland|ulster|jersey|guernsey|ireland|isle of man)/iu;

/** Whether words may make what stands beside them another country’s. */
export const isElsewhere = (text: string): boolean => OTHER_COUNTRY.test(text);

/** Whether words say which part of a body is meant and name nobody; set apart from the body they need say less. */
function areUnit(text: string, isApart: boolean): boolean {
  if (isElsewhere(text)) return false;
  if (isApart && HEAD.test(text)) return true;
  const words = normalised(text)
    .split(' ')
    .filter((word) => !BETWEEN.has(word));
  const isRegional = words.some((word) => OF_A_REGION.has(word));
  const isBeside = (word: string): boolean =>
    BESIDE_UNIT_WORDS.has(word) || (isRegional && (REGION_WORDS.has(word) || OF_A_REGION.has(word)));
  const saying = words.some((word) => UNIT_WORDS.has(word) || (isApart && BESIDE_UNIT_WORDS.has(word)));
  return saying && words.every((word) => UNIT_WORDS.has(word) || isBeside(word));
}

/** Between a unit and the body it is of: a blank, a mark, or a word that says within whom it works. */
const BREAK = /\s+(?:at|in|within)\s+(?:the\s+)?|[\s,;:/()–-]+/gu;
/** A cell with more words than this is prose. */
const MOST_WORDS = 20;

/** The body of a cell that ends, or where set apart begins, in words for a unit: `DVLA Accounts Payable`. */
export function withoutUnits<N>(cell: string, namer: (text: string) => N | null): N | null {
  const breaks = [...cell.trim().matchAll(BREAK)];
  if (breaks.length > MOST_WORDS) return null;
  for (const { index, 0: gap } of breaks.toReversed()) {
    const bracket = gap.startsWith(')') ? 1 : 0;
    const [before, after] = [cell.slice(0, index + bracket).trim(), cell.slice(index + gap.length).trim()];
    const isApart = /\S/u.test(gap);
    const named = areUnit(after, isApart)
      ? namer(before)
      : isApart && areUnit(before, true)
        ? namer(after)
        : null;
    if (named) return named;
  }
  return null;
}
