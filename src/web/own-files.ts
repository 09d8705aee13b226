import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from './headers.ts';

type OwnFile = { path: string; type: string; content: Buffer };

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A file of this folder under an address that carries the hash of its content. */
function ownFile(name: string, type: string): OwnFile {
  const content = readFileSync(join(import.meta.dirname, name));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${hash}/${name}`, type, content };
}

/** How every page looks. */
export const STYLE = ownFile('page.css', 'text/css; charset=utf-8');
/** The mark in a page's header and in the browser's tab. */
export const ICON = ownFile('icon.svg', 'image/svg+xml');

/** Serves what the layout refers to. */
export function addOwnFiles(app: FastifyInstance): void {
  for (const { path, type, content } of [STYLE, ICON])
    app.get(path, async (_request, reply) =>
      reply.headers(pageHeaders()).header('cache-control', FOR_EVER).type(type).send(content),
    );
}
