import type { FastifyInstance } from 'fastify';

/** A server that nobody has started anew for so long is one nobody looks after; what it says of a contact lapses. */
const BELIEVED_MS = 180 * 86_400_000;

/**
 * Where to report a vulnerability, as RFC 9116 has it: of who runs this server, not of who wrote the program. Without a
 * contact there is no such file.
 */
export function addSecurityTxt(app: FastifyInstance, contact: string | null, started = new Date()): void {
  if (contact === null) return;
  const expires = new Date(started.getTime() + BELIEVED_MS).toISOString();
  const text = `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\n`;
  app.get('/.well-known/security.txt', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8').send(text),
  );
}
