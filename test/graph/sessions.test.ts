import { Socket } from 'node:net';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import type { Connection } from '../../src/config.ts';
import { graphAt } from '../../src/graph/graph.ts';
import { emptyGraph } from '../support/graph.ts';

/** A graph of the tests at an address of another kind, and what is sent to it. */
async function heard(scheme: 'bolt' | 'neo4j') {
  await emptyGraph();
  const connection: Connection = inject('neo4j');
  const graph = graphAt(() => ({ ...connection, uri: connection.uri.replace('bolt:', `${scheme}:`) }));
  const written = vi.spyOn(Socket.prototype, 'write');
  onTestFinished(async () => {
    written.mockRestore();
    await graph.close();
  });
  const sent = (): string =>
    written.mock.calls.map(([piece]) => Buffer.from(piece).toString('latin1')).join('');
  return { graph, sent, forget: () => written.mockClear() };
}

test.each([
  ['neo4j', true],
  ['bolt', false],
] as const)(
  'by %s:// a session waits for what the ones before it wrote and saw: %s',
  async (scheme, waits) => {
    const { graph, sent, forget } = await heard(scheme);
    await graph.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale: null })));
    const written = await graph.bookmark();
    expect(written).toMatch(/^FB:/);
    for (const next of [
      () => graph.reader().read('graph-state', {}),
      () => graph.write.transaction(async (tx) => void (await tx.run('tree-stale', { stale: true }))),
    ]) {
      forget();
      await next();
      expect(sent().includes(written)).toBe(waits);
    }
    const later = await graph.bookmark();
    expect(later).not.toBe(written);
    forget();
    await graph.read('graph-state', {});
    expect([sent().includes(written), sent().includes(later)]).toEqual([false, waits]);
  },
);
