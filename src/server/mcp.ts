import { McpServer } from '@modelcontextprotocol/server';
import { nameFree } from '../name-free.ts';
import { VERSION } from '../version.ts';
import type { McpParts } from './mcp-parts.ts';
import { offerQuestion } from './mcp-questions.ts';
import { offerSchema, SCHEMA_TOOLS } from './mcp-schema.ts';

const INSTRUCTIONS =
  'A knowledge graph of the UK public sector as a buyer. Each saved question is a tool whose answer is rows; search ' +
  'finds who or what a name means; for anything else introspect the schema, validate a GraphQL document, execute it. ' +
  'Amounts are exact decimals as text. What is not known is null, never zero: say so, and pass warnings on.';

/** Everything that can be asked, as tools of the Model Context Protocol. One a connection, or a request over HTTP. */
export function mcpServer(parts: McpParts): McpServer {
  const server = new McpServer({ name: 'buyergraph', version: VERSION }, { instructions: INSTRUCTIONS });
  offerSchema(server, parts);
  const taken = new Set<string>(SCHEMA_TOOLS);
  for (const question of parts.library.questions().values()) {
    // A question may be called as a tool is that was there before it.
    const name = nameFree(question.slug, { taken, suffix: '-question' });
    taken.add(name);
    offerQuestion(server, { name, question }, parts);
  }
  return server;
}
