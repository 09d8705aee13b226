import { createHash } from 'node:crypto';
import { londonToday } from '../days.ts';
import { BuyergraphError } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { SavedQuestion } from './document.ts';

/** What an address asks of a question: variables, switches, and the version of the graph it must be answered from. */
export type Asked = {
  given: Map<string, string>;
  on: ReadonlySet<string>;
  asof: string | null;
};

/** Options of the address that are not variables of the question: 1, or nothing. */
const SWITCHES = ['bom', 'envelope', 'notes'];
const AS_OF = 'asof';
/** What an address has of its own, so that no variable can be called so. */
export const OPTIONS: readonly string[] = [...SWITCHES, AS_OF];

/** The parameters of an address as they stand in it, `?` included; empty where there are none. */
export const searchOf = (url: string): string => URL.parse(url, 'http://localhost')?.search ?? '';

/** Each parameter of an address, once. */
export function givenIn(url: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of new URL(url, 'http://localhost').searchParams) {
    if (given.has(name))
      throw new BuyergraphError('BAD_USER_INPUT', `${name.slice(0, 100)} is given twice; give it once.`);
    given.set(name, value);
  }
  return given;
}

function isOn(name: string, value: string): boolean {
  if (!['', '0', '1'].includes(value))
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `${name} is “${value.slice(0, 100)}”; give 1 or leave it out.`,
    );
  return value === '1';
}

function versionIn(text: string | undefined): string | null {
  if (!text) return null;
  if (/^\d{1,19}$/.test(text)) return text;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `${AS_OF} is “${text.slice(0, 100)}”; give the graphVersion of an envelope, a whole number.`,
  );
}

/**
 * What an address asks for in one format.
 * @throws BuyergraphError BAD_USER_INPUT for an option that is none, or has no effect there.
 */
export function askedIn(url: string, extension: string): Asked {
  const given = givenIn(url);
  const taken = (name: string): string | undefined => {
    const value = given.get(name);
    given.delete(name);
    return value;
  };
  const on = new Set(SWITCHES.filter((name) => isOn(name, taken(name) ?? '')));
  if (on.has('bom') && extension !== 'csv')
    throw new BuyergraphError('BAD_USER_INPUT', `bom=1 is nothing that ${extension} has; csv has.`);
  return { on, asof: versionIn(taken(AS_OF)), given };
}

/** The slug, what was asked and the day, in letters every file system takes. */
export function fileName({ slug }: SavedQuestion, words: Iterable<string>, extension: string): string {
  const parts = [slug, ...words, londonToday()];
  return `${parts
    .filter(Boolean)
    .join('_')
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 150)}.${extension}`;
}

/** The same graph, program, document and address are the same bytes. */
export const etagOf = (version: bigint, { hash }: SavedQuestion, url: string): string =>
  `"${version}-${createHash('sha256').update(`${VERSION} ${hash} ${url}`).digest('base64url').slice(0, 16)}"`;

/** Whether a caller has what this stands for: `If-None-Match` is `*`, or a list of tags, weak ones as well. */
export const isHad = (etag: string, ifNoneMatch: string | undefined): boolean =>
  ifNoneMatch?.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim())) ?? false;
