/**
 * The closed list of things that can go wrong on purpose. Every code is stable and public: the API
 * shows it in `errors[].extensions.code`, the command line turns it into an exit status.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: 'An argument has a value the field cannot use.',
  NOT_FOUND: 'A thing named as required does not exist.',
  GONE: 'What was asked for was there once and is no more, such as an earlier version of the graph.',
  UNAUTHENTICATED: 'What was asked needs a key, and none that is known was given.',
  FORBIDDEN: 'The key that was given is not for what was asked.',
  LIMIT_EXCEEDED: 'The operation asks for more than one request may have.',
  DATABASE_UNAVAILABLE: 'Neo4j cannot be reached or refused the connection.',
  DEADLINE_EXCEEDED: 'The operation ran out of time.',
  OVERLOADED: 'The server is busy; try again after the time in Retry-After.',
  SOURCE_REFUSED: 'A file is not what the importer reads; nothing was written.',
  SETUP_FAILED: 'Something this machine lacks, or a setting that cannot work.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An expected failure. Its message is written for the person who must act on it, and is safe to show. */
export class BuyergraphError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BuyergraphError';
    this.code = code;
  }
}

/** @throws BuyergraphError BAD_USER_INPUT, always: with a sentence that says what to give instead. */
export function refuse(message: string): never {
  throw new BuyergraphError('BAD_USER_INPUT', message);
}

/** A promise of the code itself that does not hold: a defect, never the user's mistake. */
export function invariant(holds: unknown, literal: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${literal}`);
}

/** The code an error of Node.js or of the driver carries; empty when it has none. */
export const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : '';

/** The message of anything thrown, for a log line or a report. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
