import type { FastifyPluginAsync } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { BuyergraphError } from '../errors.ts';
import { FORMATS } from './formats.ts';
import { askedIn } from './address.ts';
import { parametersOf } from './parameters.ts';
import { ownQuestion, slugOf } from './own.ts';
import { type Sending, sendRows } from './send-rows.ts';
import { variablesGiven } from './variables.ts';

const VARIABLES = z.record(z.string(), z.unknown());
const ASKED = z.object({
  query: z.string(),
  /** An object, or its JSON where a form sends it. */
  variables: z
    .preprocess((given) => (typeof given === 'string' ? parsed(given) : given), VARIABLES.nullish())
    .transform((given) => given ?? {}),
});

function parsed(text: string): unknown {
  try {
    return text.trim() === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

function sentIn(body: unknown): z.output<typeof ASKED> {
  const asked = ASKED.safeParse(body);
  if (asked.success) return asked.data;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    'Send {"query": "query …", "variables": {…}} as application/json, or both as fields of a form.',
  );
}

/**
 * `POST /rows.<format>` `{query, variables}`: the rows of a document that nobody has saved, by the rules of those that are,
 * with the options of an address.
 * The playground sends it as a form, so that the browser saves what comes.
 */
export const rowsRoute =
  (options: Sending & { schema: GraphQLSchema }): FastifyPluginAsync =>
  async (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    app.post<{ Params: { format: string } }>(
      '/rows.:format',
      { config: { isDownload: true } },
      async (request, reply) => {
        const { format: extension } = request.params;
        if (!Object.hasOwn(FORMATS, extension))
          throw new BuyergraphError(
            'NOT_FOUND',
            `Rows can be had as ${Object.keys(FORMATS).join(', ')}: /rows.csv`,
          );
        const { query: source, variables } = sentIn(request.body);
        const { schema } = options;
        const { given, ...switches } = askedIn(request.url, extension);
        const [unknown] = given.keys();
        if (unknown !== undefined)
          throw new BuyergraphError(
            'BAD_USER_INPUT',
            `“${unknown.slice(0, 100)}” is no option of /rows.${extension}; variables go into the body.`,
          );
        const question = ownQuestion({ slug: slugOf(source) || 'rows', source, origin: 'file' }, schema);
        const asked = {
          question,
          extension,
          variables: variablesGiven(question, variables, schema),
          words: parametersOf(variables).values(),
        };
        return sendRows({ ...asked, ...switches }, { request, reply }, options);
      },
    );
  };
