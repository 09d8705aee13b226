import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { configFrom } from '../src/config.ts';
import type { Graph } from '../src/graph/graph.ts';
import type { Log } from '../src/log.ts';
import { portOf } from '../src/port.ts';
import { createApp } from '../src/server/app.ts';
import { everyPage, listIn, rowIn, type Canonical, type Given, type Question } from './question.ts';

/** One way of asking; the same answer from each. */
export type Contestant = {
  name: string;
  /** Whether it has a way to ask this at all; without it, all. */
  can?: (question: Question) => boolean;
  ask: (question: Question) => Promise<Canonical>;
  close: () => Promise<void>;
};

const agent = new Agent({ keepAlive: true });

async function posted(url: string, body: unknown): Promise<unknown> {
  const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } });
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  sent.once('response', resolve).once('error', reject).end(JSON.stringify(body));
  return JSON.parse(await text(await promise));
}

/** The data that a GraphQL server at an address answers a document with. */
export async function graphqlData(url: string, query: string, given: Given): Promise<never> {
  const variables = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, asText(name, value)]),
  );
  const { data, errors } = rowIn(await posted(url, { query, variables }));
  if (errors) throw new Error(JSON.stringify(errors));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer to its own document, checked against the rows of the others
  return data as never;
}

/** What JSON has no number for. */
export const asText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** The rows of a question's statement, of all its pages. */
export async function rowsOf(graph: Graph, { cypher, params: first, pages }: Question) {
  const read = await everyPage(pages?.most ?? 1, first, {
    ask: async (params) => (await graph.reader().read(cypher, params)).map(rowIn),
    after: (rows) => pages?.afterRows(rows),
  });
  return read.flat();
}

/** The limit: the statement over Bolt, and nothing else. */
export const rawCypher = (graph: Graph): Contestant => ({
  name: 'raw Cypher',
  ask: async (question) => question.fromRows(await rowsOf(graph, question)),
  close: async () => undefined,
});

/** The least an HTTP server can do: a handler that runs the statement, for all pages at once, and writes its rows as JSON. */
export async function bareHttp(graph: Graph, questions: readonly Question[]): Promise<Contestant> {
  const answer = async (incoming: IncomingMessage): Promise<string> => {
    return JSON.stringify(await rowsOf(graph, questions[Number(await text(incoming))]!), asText);
  };
  const server = createServer((incoming, response) => {
    response.setHeader('content-type', 'application/json');
    void answer(incoming).then((body) => response.end(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${portOf(server)}/`;
  return {
    name: 'bare HTTP',
    ask: async (question) => {
      const rows = await posted(url, questions.indexOf(question));
      return question.fromRows(listIn(rows).map(rowIn));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** This server, as anybody reaches it. */
export async function ours(graph: Graph, log: Log): Promise<Contestant & { url: string }> {
  const app = await createApp({
    graph,
    config: configFrom({ PORT: '0', LOG_LEVEL: 'silent' }),
    log,
  });
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  return {
    name: 'ours',
    url,
    ask: async ({ graphql: query, variables: first, fromData, pages }) => {
      const answers = await everyPage(pages?.most ?? 1, first, {
        ask: (variables) => graphqlData(`${url}/graphql`, query, variables),
        after: (data) => pages?.afterData(data),
      });
      return answers.flatMap((data) => fromData(data));
    },
    close: async () => {
      app.http.server.closeAllConnections();
      await app.http.close();
      await app.stop();
    },
  };
}
