import type { ServerResponse } from 'node:http';
import { BuyergraphError } from '../errors.ts';

/** How long one operation may take, in milliseconds. */
export const OPERATION_DEADLINE_MS = 5_000;

/** The reason an operation nobody waits for any more is stopped with. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
  readonly code = 'CANCELLED';
}

const exceeded = (ms: number): BuyergraphError =>
  new BuyergraphError(
    'DEADLINE_EXCEEDED',
    `The operation took longer than ${ms / 1_000} s. Ask for less at once: smaller pages, fewer nested lists.`,
  );

export type Deadline = Readonly<{ signal: AbortSignal; end: () => void }>;

/** Starts the clock of one operation; `end` stops it. Without a response only the time counts. */
export function startDeadline(ms: number, response?: ServerResponse): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(exceeded(ms)), ms);
  const abandon = (): void => controller.abort(new CallerGone('the caller closed the connection'));
  response?.once('close', abandon);
  const end = (): void => {
    clearTimeout(timer);
    response?.off('close', abandon);
  };
  return { signal: controller.signal, end };
}
