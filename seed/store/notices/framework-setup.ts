import { objectsOf, textOf, type Json } from '../../values/json.ts';
import type { KeptRelease } from './kept.ts';
import { routeOf } from './route.ts';

/** Words for what others may buy under later. */
const FRAMEWORK = String.raw`(?:frameworks?|dynamic purchasing system|DPS)\b`;
const NAMES_ONE = new RegExp(String.raw`\b${FRAMEWORK}`, 'i');
/** A purchase under a framework says so before it: called off from, via, under the framework. */
const BUYS_UNDER = new RegExp(
  String.raw`\bcall(?:ed|ing)?[ -]?offs?\b|\b(?:mini|further)[ -]?competition\b|\bdirect award\b|` +
    String.raw`\b(?:under|via|through|from|using|within|off|utilis\w+)\s+(?:\S+\s+){0,6}?${FRAMEWORK}`,
  'i',
);
/** What says that this very purchase makes one. */
const SETS_UP = new RegExp(
  String.raw`\b(?:establish\w*|set(?:s|ting)?[ -]?up|creat(?:e|es|ed|ing)|appoint\w*|renewal)\b[^.]{0,60}\b${FRAMEWORK}|` +
    String.raw`\b(?:award|procur|tender|seek|conclud|consider)\w*\s+(?:of\s+)?an?\s+(?:\S+\s+){0,4}?${FRAMEWORK}|` +
    String.raw`\b${FRAMEWORK}\s+(?:agreements?\s+)?(?:is|will be|shall be)?\s*for the (?:\S+ )?(?:supply|provision)\b|` +
    String.raw`\bthis framework (?:agreement )?(?:is|will|shall|covers|consists|comprises)\b|\bthe framework is for\b`,
  'i',
);
/** Marketplaces whose name stands in the titles of those who buy there. */
const MARKETPLACE = /\bg[ -]?cloud|\bdigital outcomes|\bRM ?\d{4}/i;

/** Routes that are ways to buy under a framework, or from one supplier directly. */
const BUYING = new Set(['CALL_OFF', 'DIRECT_AWARD', 'FURTHER_COMPETITION', 'QUOTATION']);

const hasOneSupplier = (release: KeptRelease): boolean =>
  objectsOf(release.awards).flatMap(({ suppliers }) => objectsOf(suppliers)).length === 1;

/** A text with one blank between words: the patterns above would try every way to part a long run of blanks. */
const words = (text: Json | undefined): string => (textOf(text) ?? '').replaceAll(/\s+/g, ' ');

/**
 * Why a process must be one that sets up a framework although no field says so; null when nothing says so. Contracts
 * Finder has no field for it, and publishes the most that may be bought as the award's value.
 */
export function setsUpFramework(release: KeptRelease): string | null {
  const { tender } = release;
  if (BUYING.has(routeOf(tender))) return null;
  const title = words(tender?.title);
  const description = words(tender?.description);
  if (BUYS_UNDER.test(title)) return null;
  if (MARKETPLACE.test(`${title} ${description}`) && hasOneSupplier(release)) return null;
  if (NAMES_ONE.test(title)) return 'its title names a framework and no purchase under one';
  return SETS_UP.test(description) ? 'its description sets up a framework' : null;
}
