import { abbreviates } from './acronym.ts';
import { isReadable, normalised } from './normalised.ts';

/** A way to write a name, as normalised, and the one it is compared by. */
type Form = readonly [written: RegExp, compared: string];

/**
 * A borough is what a council’s short form means: `Lambeth Council` is the London Borough of Lambeth. Counties, cities,
 * districts and towns stay what they say, for Lichfield has a district council and a city council.
 */
const COUNCILS: readonly Form[] = [
  [/^lb (?:of )?(?=.)/, 'london borough of '],
  [/(?<=.) mbc$/, ' metropolitan borough council'],
  [/(?<=.) mdc$/, ' metropolitan district council'],
  [/^cyngor sir (.+?)(?: county)?(?: council)?$/, '$1 county council'],
  [/^cyngor (?:bwrdeistref sirol )?(.+?)(?: council)?$/, '$1 council'],
  [/^(?:(?:london|royal) )+borough (?:of )?(.+?)(?: council)?$/, '$1 council'],
  [/^(?:metropolitan )?borough (?:council )?of (.+?)(?: council)?$/, '$1 council'],
  [/^(.+?)(?: (?:london|royal|metropolitan|county))* borough council$/, '$1 council'],
  [/^(?:city of )?(.+?) metropolitan(?: district)? council$/, '$1 council'],
  [/^city of (.+) council$/, '$1 city council'],
];

/** A trust stays itself when it becomes a foundation trust; the NHS is named before a group or not. */
const HEALTH: readonly Form[] = [
  [/(?<=.) nhs ft$/, ' nhs trust'],
  [/(?<=.) (?:nhs foundation|foundation nhs) trust$/, ' nhs trust'],
  [/^(?:nhs )?(.+) (?:ccg|clinical commissioning group)$/, '$1 clinical commissioning group'],
  [/^(?:nhs )?(.+) (?:csu|commissioning support unit)$/, '$1 commissioning support unit'],
  [/^(?:nhs )?(.+) (?:icb|integrated care board)$/, '$1 integrated care board'],
  [/(?<=.)(?: university)?(?: local)? health board$/, ' health board'],
];

const COMMISSIONER = '(?:o?pcc|police and crime commissioner)';
const POLICE: readonly Form[] = [
  [
    new RegExp(`^(?:office of the )?${COMMISSIONER} (?:for|of) (?:the )?(.+)$`),
    '$1 police and crime commissioner',
  ],
  [new RegExp(`^(?:office of the )?(.+) ${COMMISSIONER}$`), '$1 police and crime commissioner'],
];

const FORMS = [...COUNCILS, ...HEALTH, ...POLICE];

/** The ways in which the names of public bodies are written and mean the same, as one; of a normalised name. */
export const publicForm = (name: string): string =>
  FORMS.reduce((text, [written, compared]) => text.replace(written, compared), name);

const WELSH = new Set(
  `amgueddfa asiantaeth awdurdod bwrdd bwrdeistref coleg comisiwn comisiynydd cyfoeth cymdeithas cymru cyngor gwasanaeth
  gwasanaethau heddlu iechyd llyfrgell llywodraeth prifysgol senedd sir swyddfa ymddiriedolaeth`.split(/\s+/),
);
const isInWelsh = (text: string): boolean =>
  normalised(text)
    .split(' ')
    .some((word) => WELSH.has(word));

const BESIDE = /\s*[/|]\s*|\s+[–-]\s+/u;

/** `Prifysgol Bangor / Bangor University` is one name in two languages, compared by the English. */
export function inEnglish(name: string): string {
  const parts = name.split(BESIDE);
  const english = parts.filter((part) => !isInWelsh(part));
  return parts.length === 2 && english.length === 1 && english[0] !== '' ? english[0]! : name;
}

const SHORT_BEHIND = /^(.+\S)\s*\((\p{Lu}[\p{L}&.]+)\)\.?$/su;

/** `Ambulance Radio Programme (ARP)` is the programme: what is in brackets are the beginnings of its words. */
function withoutAcronym(name: string): string {
  const [, whole, short] = SHORT_BEHIND.exec(name.trim()) ?? [];
  return whole && short && abbreviates(short, { name: whole, acronym: null }) ? whole : name;
}

/** A name as printed, without what only says it again: in Welsh, or as the beginnings of its words. */
export const saidOnce = (name: string): string => (isReadable(name) ? withoutAcronym(inEnglish(name)) : name);
