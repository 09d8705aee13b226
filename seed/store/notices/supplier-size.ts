import { idOf, textOf, type Json } from '../../values/json.ts';
import type { KeptParty, KeptReference } from './kept.ts';

/**
 * The size a source gives a supplier: SME, LARGE, MICRO, SMALL or MEDIUM; null when it gives none. NO_BY_DEFAULT: LARGE
 * because a form says it is no SME, where No is also what stands if nobody answers.
 */
export type StatedSize = { size: string | null; sizeMethod: 'STATED' | 'NO_BY_DEFAULT' | null };

const SIZES: Readonly<Record<string, string>> = {
  sme: 'SME',
  large: 'LARGE',
  micro: 'MICRO',
  small: 'SMALL',
  medium: 'MEDIUM',
};

const YES = /^(?:yes|y|true|1)$/i;
const NO = /^(?:no|n|false|0)$/i;

/** Whether it is a size that is known; a list of sizes may have others. */
export const isScale = (value: Json | undefined): boolean =>
  Object.hasOwn(SIZES, textOf(value)?.toLowerCase() ?? '');

/** Yes or no, whatever JSON type says it; null for anything else. */
export const flagOf = (value: Json | undefined): boolean | null => {
  const text = typeof value === 'boolean' ? String(value) : (idOf(value) ?? '');
  return YES.test(text) ? true : NO.test(text) ? false : null;
};

const scaleOf = ({ details }: KeptParty | KeptReference): string | null =>
  isScale(details?.scale) ? SIZES[textOf(details?.scale)!.toLowerCase()]! : null;

/** Whether its scale makes it an SME; null when it states none. */
export function smeByScale(party: KeptParty | KeptReference): boolean | null {
  const scale = scaleOf(party);
  return scale === null ? null : scale !== 'LARGE';
}

/** What one record of a supplier says of being an SME, wherever it does. */
export const flagsOfSme = ({ details, sme }: KeptParty | KeptReference): (boolean | null)[] =>
  [sme, details?.sme].map(flagOf);

/** What it says of being a charity or social enterprise (VCSE, until 2020 VCO). */
export const flagsOfVcse = ({ details, vcse, vco }: KeptParty | KeptReference): (boolean | null)[] =>
  [vcse, vco, details?.vcse, details?.vco].map(flagOf);

const firstOf = (flags: readonly (boolean | null)[]): boolean | null =>
  flags.find((one) => one !== null) ?? null;

/**
 * The size that one record of a supplier gives: its scale, else what it says of being an SME. A scale is chosen, where a
 * No may stand because nobody answered, so that it counts where the two differ.
 */
export function sizeOf(party: KeptParty | KeptReference): StatedSize | null {
  const scale = scaleOf(party);
  if (scale) return { size: scale, sizeMethod: 'STATED' };
  const isSme = firstOf(flagsOfSme(party));
  if (isSme === null) return null;
  return isSme ? { size: 'SME', sizeMethod: 'STATED' } : { size: 'LARGE', sizeMethod: 'NO_BY_DEFAULT' };
}

/** Whether it is a charity or social enterprise; null when it does not say. */
export const vcseOf = (party: KeptParty | KeptReference): boolean | null => firstOf(flagsOfVcse(party));
