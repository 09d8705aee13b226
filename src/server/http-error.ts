import type { PublicCode } from '../graphql/error-codes.ts';

/** A refusal of an HTTP request before it reaches GraphQL; shown to the caller as it is. */
export class HttpError extends Error {
  readonly statusCode: number;
  readonly code: PublicCode;

  constructor(statusCode: number, code: PublicCode, message: string) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The one shape of an error answer, the same as GraphQL's. */
export const errorBody = (code: PublicCode, message: string, requestId?: string) => ({
  errors: [{ message, extensions: { code, ...(requestId && { requestId }) } }],
});
