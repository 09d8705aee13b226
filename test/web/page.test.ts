import { makeExecutableSchema } from '@graphql-tools/schema';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { BuyergraphError } from '../../src/errors.ts';
import { scalars } from '../../src/graphql/scalars.ts';
import { html } from '../../src/web/html.ts';
import type { Page } from '../../src/web/page.ts';
import { pageRoutes } from '../../src/web/routes.ts';
import { library, librarySdl } from '../server/library.ts';
import { served } from '../server/served.ts';
import { silent } from '../support/imported.ts';

const schema = makeExecutableSchema({
  typeDefs: librarySdl,
  resolvers: { ...scalars, ...library } as never,
});
const executor = () => ({ schema, context: () => ({ value: {}, end: () => undefined }) });

/** All that a page costs. */
const greeting: Page<{ hello: string }> = {
  path: '/greeting/:name',
  title: 'A greeting – buyergraph',
  document: 'query Greeting($name: String!) { hello(name: $name) }',
  template: ({ data, unavailable }) => html`<h1>${data?.hello ?? unavailable ?? ''}</h1>`,
};

const routesOf = (...pages: Page[]) =>
  pageRoutes({ pages, schema, executor, questions: () => [], log: silent });

test('a page is a document, a template, a title and a path', async () => {
  const { fetch } = await served({}, {}, (app) => void app.register(routesOf(greeting)));
  const { status, headers, text } = await fetch('/greeting/%3Cb%3E');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain('<title>A greeting – buyergraph</title>');
  expect(text).toContain('<main><h1>hello &lt;b&gt;</h1></main>');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a page whose document fails opens and says so', async () => {
  const broken = { ...greeting, document: 'query Greeting($name: String!) { hello(name: $name) broken }' };
  const { fetch } = await served({}, {}, (app) => void app.register(routesOf(broken)));
  const { status, text } = await fetch('/greeting/you');
  expect(status).toBe(200);
  expect(text).toContain('<h1>What is loaded could not be read.</h1>');
});

test('what the address of a page has wrong is said to the caller, and is no defect of ours', async () => {
  const list: Page = {
    ...greeting,
    path: '/books/:after',
    document: 'query Books($after: String!) { books(after: $after) { totalCount } }',
  };
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const routes = pageRoutes({ pages: [list], schema, executor, questions: () => [], log });
  const { fetch } = await served({}, {}, (app) => void app.register(routes));
  const { status, text } = await fetch('/books/forged', { headers: { accept: 'text/html' } });
  expect(status).toBe(400);
  expect(text).toContain('The cursor in');
  expect(logged).toEqual([]);
});

test.each([
  ['DEADLINE_EXCEEDED', 504],
  ['OVERLOADED', 503],
  ['NOT_FOUND', 404],
  ['GONE', 410],
] as const)('what says to the caller what to do is said with its status: %s', async (code, expected) => {
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const failing = () => {
    throw new BuyergraphError(code, 'Ask for less at once.');
  };
  const routes = pageRoutes({ pages: [greeting], schema, executor: failing, questions: () => [], log });
  const { fetch } = await served({}, {}, (app) => void app.register(routes));
  const { status, text } = await fetch('/greeting/you', { headers: { accept: 'text/html' } });
  expect([status, logged]).toEqual([expected, []]);
  expect(text).toContain('Ask for less at once.');
});

test('a parameter that is given twice is refused, not taken by its last', async () => {
  const { fetch } = await served({}, {}, (app) => void app.register(routesOf(greeting)));
  const { status, text } = await fetch('/greeting/you?a=1&a=2', { headers: { accept: 'text/html' } });
  expect(status).toBe(400);
  expect(text).toContain('a is given twice; give it once.');
});

test('a document that does not fit the schema keeps the server from starting', async () => {
  const wrong = { ...greeting, document: '{ nothing }' };
  const starting = served({}, {}, (app) => void app.register(routesOf(wrong)));
  await expect(starting).rejects.toThrow('the document of page /greeting/:name is valid');
});
