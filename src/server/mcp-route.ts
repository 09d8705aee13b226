import { Readable } from 'node:stream';
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { messageOf } from '../errors.ts';
import { originOf } from '../origin.ts';
import { mcpServer } from './mcp.ts';
import type { McpParts } from './mcp-parts.ts';

/** `/mcp`: the same over HTTP, without sessions: each request is answered for itself, and none is held open. */
export const mcpRoute =
  (partsOf: (request: FastifyRequest, reply: FastifyReply) => McpParts): FastifyPluginAsync =>
  async (app) => {
    app.post('/mcp', async (request, reply) => {
      const parts = partsOf(request, reply);
      const handler = createMcpHandler(() => mcpServer(parts), {
        maxSubscriptions: 0,
        onerror: (error) => parts.log.warn({ requestId: request.id, reason: messageOf(error) }, 'mcp'),
      });
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
      );
      const url = `${originOf(request)}/mcp`;
      const asked = new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body ?? null) });
      const answer = await handler.fetch(asked, { parsedBody: request.body });
      void reply.code(answer.status).header('cache-control', 'no-store');
      const type = answer.headers.get('content-type');
      if (type) void reply.type(type);
      return reply.send(answer.body ? Readable.from(answer.body) : '');
    });
  };
