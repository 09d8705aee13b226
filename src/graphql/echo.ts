/** How much of what a caller sent an error message may repeat, in characters. */
const MAX_ECHO = 100;
/** The most of it that one name or value gets, so that several fit. */
const MAX_PIECE = 40;
const MAX_MESSAGE = 500;

/** What graphql-js quotes from a request: block strings, strings and names, lists and objects. */
const QUOTED = /"""(?:\\"""|(?!""")[^])*"""|"(?:[^"\\]|\\.)*"|[[{][^]*[\]}]/g;
/** Its advice, which holds names of the schema only. */
const ADVICE = / Did you mean (?:[a-z ]*)(?:"\w{1,60}"(?:, or |, | or )?){1,5}\?$/;

/** The patterns below take longer for a text twice as long than twice as long. */
const MOST_LOOKED_AT = 8_000;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, Math.max(length - 2, 0))}…${length > 1 ? text.at(-1) : ''}` : text;

/**
 * A message of graphql-js or a library that repeats little of the request: at most 100 characters of what it quotes, 40 of
 * a bare word, and 500 characters in all before its advice.
 */
export function withShortEcho(message: string): string {
  if (message.length <= MAX_ECHO) return message;
  if (message.length > MOST_LOOKED_AT) {
    const start = message.search(/["[{]/);
    return `${cut(message.slice(0, start), MAX_MESSAGE)}${cut(message.slice(start), MAX_PIECE)}`;
  }
  const advice = ADVICE.exec(message)?.[0] ?? '';
  let left = MAX_ECHO;
  const said = message.slice(0, message.length - advice.length).replace(QUOTED, (quoted) => {
    const shown = cut(quoted, Math.min(left, MAX_PIECE));
    left -= Math.min(shown.length, left);
    return shown;
  });
  const words = said.replace(/[^\s"]{41,}/g, (word) => cut(word, MAX_PIECE));
  return cut(words, MAX_MESSAGE) + advice;
}
