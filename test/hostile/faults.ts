import type { Answered } from './asked.ts';
import { CANARY } from './naughty.ts';

/** What no answer may have in it, whatever was asked: where the code lies, what drives the database, what it says itself. */
const LEAKS: readonly RegExp[] = [
  /node_modules/,
  /\n\s+at [\w.<>]+ \(/,
  /\/(?:src|seed)\/[\w-]+\/[\w-]+\.ts/,
  /Neo\.(?:Client|Transient|Database)/,
  /bolt:\/\//,
  /Neo4jError|TypeError|RangeError|ReferenceError/,
  /root:x:0:0/,
];

const codesIn = (text: string): string[] =>
  [...text.matchAll(/\\?"code\\?":\\?"([A-Z_]+)/g)].map(([, code]) => code!);

/** What is wrong with an answer, in words; null when nothing is. */
export function faultOf({ status, type, text }: Answered, secrets: readonly string[]): string | null {
  if (status === 0) return text === '' ? null : `not an answer of HTTP: ${text.slice(0, 200)}`;
  if (status === 500 || codesIn(text).includes('INTERNAL')) return `INTERNAL: ${text.slice(0, 400)}`;
  const leak = LEAKS.find((pattern) => pattern.test(text));
  if (leak) return `shows ${String(leak)}: ${text.slice(Math.max(0, text.search(leak) - 100)).slice(0, 300)}`;
  if (secrets.some((secret) => text.includes(secret))) return 'shows a secret';
  if (
    status >= 400 &&
    !/json|html/.test(type) &&
    text.trim() !== '' &&
    !/^HTTP\/1\.1 \d+ [^]*\r\n\r\n$/.test(text)
  )
    return `a refusal that is neither JSON nor a page: ${type} ${text.slice(0, 200)}`;
  return null;
}

/** What is wrong with the log: a defect in it, or what somebody typed. */
export const faultsOfLog = (log: string): string[] =>
  log
    .split('\n')
    .filter(
      (line) => /unexpected error|could not be answered|"level":[56]0/.test(line) || line.includes(CANARY),
    )
    .map((line) => line.slice(0, 600));
