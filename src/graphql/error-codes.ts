import { ERROR_CODES } from '../errors.ts';

const { SOURCE_REFUSED: _source, SETUP_FAILED: _setup, ...ours } = ERROR_CODES;

/** Every code an answer can carry in `errors[].extensions.code`, with what it means: the published closed list. */
export const PUBLIC_CODES = {
  ...ours,
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL, or longer than one document may be.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of that name, or several and none was named.',
  PERSISTED_QUERY_NOT_FOUND: 'No document with that hash is known here; send the document with its hash.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted documents are switched off.',
  UNTRUSTED_DOCUMENT: 'Only documents that are kept here are answered, and this is none of them.',
  BAD_REQUEST: 'The HTTP request is not one that can carry a GraphQL operation.',
  METHOD_NOT_ALLOWED: 'The address exists, but not for this HTTP method; Allow names those it has.',
  REQUEST_TIMEOUT: 'The request did not arrive in time.',
  UNSUPPORTED_MEDIA_TYPE: 'The body has an encoding, a character set or a type that is not read here.',
  CANCELLED: 'The caller went away before the answer; only logs show it.',
  INTERNAL: 'A defect on our side; the request id finds it in the logs.',
} as const;

export type PublicCode = keyof typeof PUBLIC_CODES;

export const isPublicCode = (code: unknown): code is PublicCode =>
  typeof code === 'string' && Object.hasOwn(PUBLIC_CODES, code);
