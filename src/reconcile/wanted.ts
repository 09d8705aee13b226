import { normalised } from '../normalised.ts';
import { numbersIn } from './linked.ts';
import { PROPERTIES } from './properties.ts';
import type { Sources, Value } from './values.ts';
import type { Wanted } from './queries.ts';
import type { Thing } from './things.ts';

const textsOf = (value: Value): string[] => {
  if ('str' in value) return [value.str];
  if ('float' in value) return [String(value.float)];
  if ('date' in value) return [value.date.slice(0, 10), value.date];
  return [value.id, value.name];
};

const schemeOf = (number: string): string => number.slice(0, number.indexOf(':'));

/** Another number of a scheme contradicts; one of a scheme in which nothing is known of the thing says nothing. */
function agreesInNumbers(wanted: Wanted, known: readonly string[]): boolean | null {
  const numbers = numbersIn([wanted]);
  if (numbers.some((number) => known.includes(number))) return true;
  const schemes = new Set(known.map(schemeOf));
  return numbers.some((number) => schemes.has(schemeOf(number))) ? false : null;
}

/** Whether a thing has one of the values wanted of a property, but for case and punctuation; null when nothing is known. */
export async function agrees(wanted: Wanted, thing: Thing, sources: Sources): Promise<boolean | null> {
  const isNumber = wanted.property === 'company-number';
  const source = isNumber ? 'identifier' : wanted.property;
  const property = PROPERTIES.find(({ id }) => id === source)!;
  const known = (await property.values(thing, sources)).flatMap(textsOf);
  if (source === 'identifier') return agreesInNumbers(wanted, known);
  if (known.length === 0) return null;
  const texts = new Set(known.map(normalised));
  return wanted.values.some((value) => texts.has(normalised(value)));
}
