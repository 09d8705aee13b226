import { nameParts, normalised } from '../names.ts';

/** What accounts print behind a department to say which of its bodies are meant with it. */
const MARKERS =
  /[\s([,;:–-]+(?:(?:excl(?:uding|udes|\.)?|incl(?:uding|udes|\.)?|and|with|&)\s+(?:its\s+|their\s+|all\s+)?(?:executive\s+)?(?:agenc(?:y|ies)|albs?|arm['’]?s[\s-]length\s+bodies|ndpbs?|bodies)|core(?:\s+department)?)[\s)\].]*$/iu;

/** `Ministry of Defence (excl agencies)` is the Ministry of Defence, and so is `… core department`. */
export const withoutMarkers = (cell: string): string => cell.replace(MARKERS, '');

/** What may be dropped between the names of one body: articles, the country and how it is written. */
export const looseKey = (name: string): string =>
  nameParts(name)
    .base.replaceAll(/(?<=^| )united kingdom(?=$| )/g, 'uk')
    .replaceAll(/(?<= |^)the /g, '')
    .replace(/(?<=.) (?:for |of |in )?england and wales$/, '');

const INVERTED_ENDING = /\b(?:of|for)(?:\s+the)?$|^(?:H\.?\s?M\.?|(?:Her|His) Majesty['’]?s|the)(?:\s|$)/iu;

/** What an index turns round: of `Defence, Ministry of` the Ministry of Defence, one for each comma. */
export function turnedRound(text: string): string[] {
  return [...text.matchAll(/,\s+/gu)].flatMap(({ index, 0: comma }) => {
    const [last, first] = [text.slice(0, index).trim(), text.slice(index + comma.length).trim()];
    return last && INVERTED_ENDING.test(first) ? [`${first} ${last}`] : [];
  });
}

const OFFICE_HOLDERS = /^(?:the\s+)?(?:board\s+of\s+)?(?:trustees|governors)\s+of\s+(?:the\s+)?(?=.)/iu;
const SECRETARY = /^(?:the\s+)?secretary\s+of\s+state\s+for\s+(?:the\s+)?(.+)$/isu;

/** What a name is other words for: those in whose name a body acts. */
export function bodiesBehind(text: string): string[] {
  const trusted = text.replace(OFFICE_HOLDERS, '');
  const [, subject] = SECRETARY.exec(text) ?? [];
  return [
    ...(trusted === text ? [] : [trusted]),
    ...(subject ? [`Department for ${subject}`, `Department of ${subject}`, `Ministry of ${subject}`] : []),
  ];
}

/** A part of a body by its work. Services of a company or of another country are none. */
const UNIT_WORDS = new Set(
  `accounts accounting admin administration branch business centre change commercial communications contracts corporate
  data delivery department dept digital directorate division estate estates facilities finance financial function group
  headquarters hq hr human ict information infrastructure invoices it legal management marketing office operations payable
  payables payment payments payroll people planning policy procurement programme programmes project projects property
  purchase purchasing receivable region regional resources section security services service shared solutions ssc strategy
  supply support systems team technology training transformation transactions unit`.split(/\s+/u),
);
const REGION_WORDS = new Set(
  `central cymru east eastern england london midlands north northern northeast northwest of south southeast southern
  southwest wales west western yorkshire`.split(/\s+/u),
);
const OF_A_REGION = new Set(['area', 'circuit', 'division', 'office', 'region', 'regional', 'team', 'unit']);
const BETWEEN = new Set(['and', 'for', 'of', 'the']);
/** What a unit is called by, whatever its work: set apart from the body it is of, it needs no more. */
const HEAD = /\b(?:branch|directorate|division|programme|region|secretariat|section|team|unit)[\s.)\]]*$/iu;

/** What stands beside the name of a body may make it another country’s. */
const OTHER_COUNTRY = /\b(?:scot|northern ireland|ulster|jersey|guernsey|ireland|isle of man)/iu;

/** Whether words say which part of a body is meant and name nobody. */
function areUnit(text: string): boolean {
  const words = normalised(text)
    .split(' ')
    .filter((word) => !BETWEEN.has(word));
  const isRegional = words.some((word) => OF_A_REGION.has(word));
  const isOfUnit = (word: string): boolean =>
    UNIT_WORDS.has(word) || (isRegional && (REGION_WORDS.has(word) || OF_A_REGION.has(word)));
  return nameParts(text).form === '' && words.some((word) => UNIT_WORDS.has(word)) && words.every(isOfUnit);
}

/** Whether words beside a body say which part of it is meant. */
const areUnitBeside = (text: string, isApart: boolean): boolean =>
  areUnit(text) || (isApart && HEAD.test(text) && !OTHER_COUNTRY.test(text));

const BREAK = /[\s,;:/()–-]+/gu;
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
    const named = areUnitBeside(after, isApart)
      ? namer(before)
      : isApart && areUnitBeside(before, true)
        ? namer(after)
        : null;
    if (named) return named;
  }
  return null;
}
