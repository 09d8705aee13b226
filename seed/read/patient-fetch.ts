import { setTimeout as timer } from 'node:timers/promises';
import pRetry from 'p-retry';
import { counted } from '../../src/counted.ts';
import { BuyergraphError, messageOf } from '../../src/errors.ts';
import { retryAfter } from './retry-after.ts';
import { answerRefused } from './web-address.ts';

const TRIES = 6;
const MOST_BYTES = 32 * 1024 * 1024;
/** A service that asks for more is left alone until a person asks again. */
const MOST_WAIT_MS = 15 * 60_000;

/** How to wait, and whom to tell. Tests wait less. */
export type Patience = {
  say: (sentence: string) => void;
  pause: (milliseconds: number) => Promise<unknown>;
  /** The wait after the first failure that names none; it doubles with each further one. */
  firstWaitMs: number;
  /** For one whole answer. */
  timeoutMs: number;
  /** Where 403 means too many requests and names no time: the wait. Null where it means what it says. */
  forbiddenWaitMs: number | null;
};

export const patient = (say: Patience['say']): Patience => ({
  say,
  pause: timer,
  firstWaitMs: 1_000,
  timeoutMs: 60_000,
  forbiddenWaitMs: null,
});

/** A failure that may pass; `waitMs` when the service says how long that takes. */
class Unanswered extends Error {
  readonly waitMs: number | null;

  constructor(message: string, waitMs: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.waitMs = waitMs;
  }
}

function assertAnswered(url: URL, answer: Response, { forbiddenWaitMs }: Patience): void {
  const { status, headers } = answer;
  if (answer.ok) return;
  if (status >= 300 && status < 400)
    throw answerRefused(url, `redirects elsewhere (${status}): that is not followed.`);
  const asked = retryAfter(headers.get('retry-after'), new Date());
  const wait = asked ?? (status === 403 ? forbiddenWaitMs : null);
  if (status === 408 || status === 429 || status >= 500 || wait !== null)
    throw new Unanswered(`answered ${status}`, wait);
  throw answerRefused(url, `answered ${status}: it refuses the request.`);
}

async function textOf(url: URL, answer: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | Iterable<never> = answer.body ?? [];
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw answerRefused(url, `sends more than ${MOST_BYTES} bytes a page.`);
    pieces.push(decoder.decode(piece, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}

/** What is wrong with an answer that came is seen by reading it: a text that is cut off is no JSON. */
async function once<T>(url: URL, read: (text: string) => T, patience: Patience): Promise<T> {
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience.timeoutMs),
      headers: { accept: 'application/json' },
    });
    assertAnswered(url, answer, patience);
    return read(await textOf(url, answer));
  } catch (thrown) {
    if (thrown instanceof BuyergraphError || thrown instanceof Unanswered) throw thrown;
    const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
    throw new Unanswered(`cannot be read (${messageOf(cause)})`, null, { cause: thrown });
  }
}

const inWords = (milliseconds: number): string =>
  milliseconds < 120_000
    ? counted(Math.ceil(milliseconds / 1_000), 'second')
    : counted(Math.ceil(milliseconds / 60_000), 'minute');

async function waitFor(url: URL, { message, waitMs }: Unanswered, { say, pause }: Patience): Promise<void> {
  if (waitMs === null) return say(`${url.host} ${message}; trying again.`);
  if (waitMs > MOST_WAIT_MS)
    throw answerRefused(
      url,
      `${message} and asks to be left alone for ${inWords(waitMs)}. Start again after that.`,
    );
  say(`${url.host} ${message}; waiting ${inWords(waitMs)}.`);
  await pause(waitMs);
}

/**
 * What `read` makes of the text at an address. An answer that may be another one later is waited for: as long as the
 * service asks, and only so many times. What `read` throws counts as a damaged answer.
 * @throws BuyergraphError SOURCE_REFUSED when the service stays away, or sends one elsewhere.
 */
export async function patientFetch<T>(url: URL, read: (text: string) => T, patience: Patience): Promise<T> {
  return pRetry(() => once(url, read, patience), {
    retries: TRIES - 1,
    minTimeout: patience.firstWaitMs,
    shouldRetry: ({ error }) => error instanceof Unanswered,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (error instanceof Unanswered && retriesLeft > 0) await waitFor(url, error, patience);
    },
  }).catch((thrown: unknown) => {
    if (!(thrown instanceof Unanswered)) throw thrown;
    throw answerRefused(url, `${thrown.message}, ${TRIES} times. Try again later.`);
  });
}
