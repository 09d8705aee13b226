import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from '../web/headers.ts';
import type { HomeFacts } from './facts.ts';
import { homePage } from './page.ts';

export type HomeOptions = {
  /** Asked for each time the page is opened. A failure is told on the page, as if `unavailable` were set. */
  facts: () => Promise<HomeFacts>;
};

type OwnFile = { path: string; type: string; content: Buffer };

const FOR_EVER = 'public, max-age=31536000, immutable';

/** A file of ours under an address that carries the hash of its content. */
function ownFile(path: string, name: string, type: string): OwnFile {
  const content = readFileSync(join(import.meta.dirname, path));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${hash}/${name}`, type, content };
}

async function factsOrWhy(facts: HomeOptions['facts'], { log }: FastifyRequest): Promise<HomeFacts> {
  try {
    return await facts();
  } catch (error) {
    log.error({ err: error }, 'the facts of the front page could not be read');
    return { datasets: [], questions: [], unavailable: 'What is loaded could not be read.' };
  }
}

const serving =
  ({ content, type }: OwnFile) =>
  async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply.header('cache-control', FOR_EVER).type(type).send(content);

/** The front page at /, and its own two files. */
export const homeRoutes =
  ({ facts }: HomeOptions): FastifyPluginAsync =>
  async (app) => {
    const style = ownFile('home.css', 'home.css', 'text/css; charset=utf-8');
    const icon = ownFile('../web/icon.svg', 'icon.svg', 'image/svg+xml');
    app.addHook('onSend', async (_request, reply) => void reply.headers(pageHeaders()));
    for (const file of [style, icon]) app.get(file.path, serving(file));
    app.get('/', async (request, reply) => {
      const page = homePage(await factsOrWhy(facts, request), { style: style.path, icon: icon.path });
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page.markup);
    });
  };
