import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BuyergraphError } from '../errors.ts';
import type { Log } from '../log.ts';
import { CallerGone } from './caller-gone.ts';
import { withShortEcho } from './echo.ts';
import { isPublicCode, type PublicCode } from './error-codes.ts';

/** Tokens one document may have. */
export const MAX_TOKENS = 2_000;

/** A refusal of a whole operation before it runs; answered with the given HTTP status. */
export const refusal = (code: PublicCode, message: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/** The error a resolver threw, under the GraphQLErrors that say where. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** What graphql-js and Apollo say of a request without giving a code. */
const UNCODED_REFUSALS = [
  /^Argument "\w+" (?:has invalid value|of required type|of non-null type) /,
  /^provided sha does not match query$/,
  /^Unsupported persisted query version$/,
];

/** What graphql-js and Apollo say when they stop reading a document, in our words. */
const LIMITS_OF_LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [
    /Document contains more that \d+ tokens/,
    `The document has more than ${MAX_TOKENS.toLocaleString('en-GB')} tokens.`,
  ],
  [/recursively requests too many selections/, 'The operation selects too many fields, fragments followed.'],
  [/^Validation aborted\.$/, 'The document names the same fields too often to compare them all.'],
];

const limitOf = (message: string): Shown | null => {
  const said = LIMITS_OF_LIBRARIES.find(([pattern]) => pattern.test(message))?.[1];
  return said
    ? { code: 'LIMIT_EXCEEDED', message: `${said} Pass values as variables, or send several operations.` }
    : null;
};

type Shown = Readonly<{ code: PublicCode; message: string }>;

function shownOf(formatted: GraphQLFormattedError, error: unknown): Shown | null {
  const { message, extensions } = formatted;
  if (isPublicCode(extensions?.code))
    return limitOf(message) ?? { code: extensions.code, message: withShortEcho(message) };
  const cause = causeOf(error);
  if ((cause instanceof BuyergraphError || cause instanceof CallerGone) && isPublicCode(cause.code))
    return { code: cause.code, message: cause.message };
  if (cause instanceof GraphQLError && UNCODED_REFUSALS.some((pattern) => pattern.test(cause.message)))
    return { code: 'BAD_USER_INPUT', message: withShortEcho(cause.message) };
  return null;
}

type ErrorFormat = { log: Log; requestId: () => string | undefined };

/**
 * Apollo's `formatError` as an allow-list: expected failures keep code and message, anything else becomes INTERNAL
 * with the request id and goes to the log with its stack. Extensions are `code` and `requestId`, nothing else.
 */
export function errorFormat({ log, requestId }: ErrorFormat) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const id = requestId();
    const shown = shownOf(formatted, error);
    if (!shown) log.error({ requestId: id, path: formatted.path, err: causeOf(error) }, 'unexpected error');
    return {
      message:
        shown?.message ?? `Something failed on our side. Report it with request id ${id ?? 'unknown'}.`,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: shown?.code ?? 'INTERNAL', ...(id && { requestId: id }) },
    };
  };
}
