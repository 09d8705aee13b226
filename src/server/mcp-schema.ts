import type { McpServer } from '@modelcontextprotocol/server';
import { GraphQLError, parse, printType, validate } from 'graphql';
import { z } from 'zod';
import { BuyergraphError } from '../errors.ts';
import { withShortEcho } from '../graphql/echo.ts';
import { MAX_TOKENS } from '../graphql/errors.ts';
import { ownQuestion } from '../saved-query/own.ts';
import { hashOf } from '../saved-query/store.ts';
import { READS, type McpParts } from './mcp-parts.ts';
import { answered, refused, told } from './mcp-results.ts';

const SEARCH = `query ($query: String!, $first: Int) {
  search(query: $query, first: $first) { isComplete nodes { kind match matchedName node { ... on Node { id } } } }
}`;

const FOUND = z.object({
  search: z.object({
    isComplete: z.boolean(),
    nodes: z.array(
      z.object({
        kind: z.string(),
        match: z.string(),
        matchedName: z.string(),
        node: z.object({ id: z.string() }),
      }),
    ),
  }),
});

/** What was found as a tool tells it, the best first. */
function hitsIn(data: unknown): Record<string, unknown> {
  const { isComplete, nodes } = FOUND.parse(data).search;
  const hits = nodes.map(({ kind, match, matchedName, node }) => ({
    kind,
    name: matchedName,
    match,
    id: node.id,
  }));
  return { hits, isComplete };
}

/** What is wrong with a document, as sentences; none when it can be sent. */
function mistakesIn(document: string, schema: McpParts['schema']): string[] {
  try {
    return validate(schema, parse(document, { maxLexicalTokens: MAX_TOKENS })).map(({ message }) =>
      withShortEcho(message),
    );
  } catch (thrown) {
    if (thrown instanceof GraphQLError) return [withShortEcho(thrown.message)];
    throw thrown;
  }
}

/** The columns of the rows a document gives, or why it gives none. */
function rowsOf(document: string, schema: McpParts['schema']): Record<string, unknown> {
  try {
    const { plan } = ownQuestion({ slug: 'this', source: document, origin: 'file' }, schema);
    return { columns: plan.columns };
  } catch (thrown) {
    if (thrown instanceof BuyergraphError) return { columns: null, why: thrown.message };
    throw thrown;
  }
}

const document = z.string().max(100_000).describe('A GraphQL document with one query.');

/** The schema read, and a document tried, without asking the graph. */
function offerReading(server: McpServer, { schema }: McpParts): void {
  server.registerTool(
    'introspect',
    {
      description: 'A type of the GraphQL schema with what its fields mean; begin with Query.',
      inputSchema: z.strictObject({ type: z.string().default('Query').describe('The name of the type.') }),
      annotations: READS,
    },
    async ({ type }) => {
      const found = schema.getType(type);
      return found
        ? told({ sdl: printType(found) })
        : refused('NOT_FOUND', `There is no type ${type.slice(0, 100)}.`);
    },
  );
  server.registerTool(
    'validate',
    {
      description:
        'Says what is wrong with a GraphQL document, and which rows it would give as a saved question.',
      inputSchema: z.strictObject({ document }),
      annotations: READS,
    },
    async ({ document: text }) => {
      const mistakes = mistakesIn(text, schema);
      return told({ mistakes, ...(mistakes.length === 0 && { rows: rowsOf(text, schema) }) });
    },
  );
}

/** What the tools are called that are no questions. */
export const SCHEMA_TOOLS = ['search', 'introspect', 'validate', 'execute'] as const;

/** The schema as tools: to find, to read, to try, to ask. */
export function offerSchema(server: McpServer, parts: McpParts): void {
  const { operate, trustedOnly, library, log } = parts;
  offerReading(server, parts);
  const asked = async (
    text: string,
    variables: Record<string, unknown>,
    tell: (data: unknown) => Record<string, unknown> = (data) => ({ data }),
  ) => {
    const { data, errors } = await operate(text, variables);
    const [error] = errors ?? [];
    const code = error?.extensions?.['code'];
    if (error && !data) return refused(typeof code === 'string' ? code : 'INTERNAL', error.message);
    return told({ ...tell(data ?? null), ...(errors && { errors }) });
  };
  server.registerTool(
    'search',
    {
      description:
        'Finds things of all kinds by name, title or number: kind, name, how it matched, and the id that node(id:) takes.',
      inputSchema: z.strictObject({
        query: z.string().describe('Words, or the beginning of one, in any order.'),
        first: z.int().min(1).max(100).default(10).describe('How many at most.'),
      }),
      annotations: READS,
    },
    async (given) => answered(log, () => asked(SEARCH, given, hitsIn)),
  );
  server.registerTool(
    'execute',
    {
      description: 'Answers a GraphQL query, within the limits of /graphql.',
      inputSchema: z.strictObject({
        document,
        variables: z.record(z.string(), z.unknown()).default({}).describe('The values of its variables.'),
      }),
      annotations: READS,
    },
    async ({ document: text, variables }) => {
      if (trustedOnly && !library.byHash(hashOf(text)))
        return refused(
          'UNTRUSTED_DOCUMENT',
          'This server answers its saved questions and no other documents.',
        );
      return answered(log, () => asked(text, variables));
    },
  );
}
