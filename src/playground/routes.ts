import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { HTML_TYPE, pageHeaders } from '../web/headers.ts';
import { html } from '../web/html.ts';
import { layout } from '../web/layout.ts';
import type { PlaygroundQuestion } from './question.ts';
import type { Subject } from './subject.ts';

export type PlaygroundOptions = {
  /** The saved questions, asked for each time the page is opened. */
  questions: () => Promise<readonly PlaygroundQuestion[]> | readonly PlaygroundQuestion[];
  /** What the schema is about: its documentation by subject. */
  subjects: readonly Subject[];
  /** The folder the page was built into; by default generated/playground. */
  assets?: string;
};

const BUILT = join(import.meta.dirname, '../../generated/playground');
const YEAR_SECONDS = 31_536_000;

const HEADERS = pageHeaders({
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'font-src': "'self'",
  // The editor's style sheets draw its marks with images of their own in data: addresses.
  'img-src': "'self' data:",
  // Monaco places each line of text by a style attribute in markup and writes its theme into a <style>
  // element; without 'unsafe-inline' all lines lie on top of each other. Scripts stay strict: no eval, no inline.
  'style-src': "'self' 'unsafe-inline'",
});

const NOT_BUILT = layout({
  title: 'Playground not built – buyergraph',
  main: html`<h1>The playground has not been built</h1>
    <p>
      Run <code>npm run generate</code> in the project’s folder and open this page again. The API itself
      answers at <a href="/graphql">/graphql</a>.
    </p>`,
});

/** GraphiQL at /playground, its parts under /playground/assets/, the saved questions and the subjects beside it. */
export const playgroundRoutes =
  ({ questions, subjects, assets = BUILT }: PlaygroundOptions): FastifyPluginAsync =>
  async (app) => {
    app.addHook('onSend', async (_request, reply) => void reply.headers(HEADERS));
    app.get('/playground/questions.json', async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send(await questions()),
    );
    app.get('/playground/subjects.json', async (_request, reply) =>
      reply.header('cache-control', 'no-cache').send(subjects),
    );
    app.get('/playground/', async (request, reply) =>
      reply.redirect(`/playground${request.url.slice('/playground/'.length)}`, 301),
    );
    if (!existsSync(join(assets, 'index.html'))) {
      app.get('/playground', async (_request, reply) =>
        reply.code(503).type(HTML_TYPE).send(NOT_BUILT.markup),
      );
      return;
    }
    await app.register(fastifyStatic, {
      root: join(assets, 'assets'),
      prefix: '/playground/assets/',
      maxAge: YEAR_SECONDS * 1000,
      immutable: true, // their names carry the hash of their content
      preCompressed: true,
      index: false,
    });
    app.get('/playground', async (_request, reply) =>
      reply.sendFile('index.html', assets, { cacheControl: false }).header('cache-control', 'no-cache'),
    );
  };
