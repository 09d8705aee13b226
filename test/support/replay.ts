import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { portOf } from '../../src/port.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A service on this machine that gives release packages page by page, and whatever it is told to give before. */
export type ReplayedService = {
  address: string;
  /** The query of each request that came, in order. */
  asked: URLSearchParams[];
  /** What each day has, a list of releases a page. */
  days: Record<string, object[][]>;
  /** What the next requests get instead, one each. */
  instead: Answer[];
};

/** Answers with a status, headers and a text. */
export const answering =
  (status: number, headers: Record<string, string> = {}, text = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(text);

/** Begins a text and then breaks the connection. */
export const breakingOff: Answer = (_, response) => {
  response
    .writeHead(200, { 'content-length': '1000' })
    .write('{"releases":[{"ocid":', () => response.destroy());
};

/** A package as the services send it. */
export const packageOf = (releases: readonly object[], next: string | null = null): string =>
  JSON.stringify({
    uri: 'https://example.org/releases',
    version: '1.1',
    publishedDate: new Date().toISOString(),
    publisher: { name: 'Cabinet Office' },
    releases,
    ...(next === null ? {} : { links: { next } }),
  });

/** Starts one, until the test is over. */
export async function replayedService(days: Record<string, object[][]>): Promise<ReplayedService> {
  const service: ReplayedService = { address: '', asked: [], days, instead: [] };
  const server = createServer((request, response) => {
    const url = new URL(request.url!, service.address);
    service.asked.push(new URLSearchParams(url.search));
    const instead = service.instead.shift();
    if (instead) return instead(request, response);
    const from = url.searchParams.get('publishedFrom') ?? url.searchParams.get('updatedFrom') ?? '';
    const pages = service.days[from.slice(0, 10)] ?? [[]];
    const page = Number(url.searchParams.get('cursor') ?? 0);
    url.searchParams.set('cursor', String(page + 1));
    response.end(packageOf(pages[page] ?? [], page + 1 < pages.length ? url.href : null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  service.address = `http://127.0.0.1:${portOf(server)}/releases`;
  return service;
}
