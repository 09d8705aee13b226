import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { answerEarly } from '../../src/server/listening.ts';

const place = { host: '127.0.0.1', port: 0 };

test('before the server is loaded it is alive, and says of everything else what is awaited', async () => {
  let awaited = 'The program is being loaded.';
  const early = await answerEarly(place, () => awaited);
  onTestFinished(() => early.end());
  const asked = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${early.port}${path}`);
    return { status: response.status, body: await response.json() };
  };
  expect(await asked('/livez')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await asked('/livez?probe=1')).toMatchObject({ status: 200 });
  const unavailable = (reason: string) => ({ status: 503, body: { status: 'unavailable', reason } });
  expect(await asked('/readyz')).toEqual(unavailable('The program is being loaded.'));
  awaited = 'Starting Neo4j.';
  expect(await asked('/readyz')).toEqual(unavailable('Starting Neo4j.'));
  expect(await asked('/graphql')).toEqual(unavailable('Starting Neo4j.'));
});

test('the port is free for the real server at once', async () => {
  const early = await answerEarly(place, () => '');
  expect((await fetch(`http://127.0.0.1:${early.port}/livez`)).status).toBe(200);
  early.end();
  early.end();
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((done, fail) => {
    server.on('error', fail).listen(early.port, '127.0.0.1', done);
  });
});

test('an address that cannot be listened on is a sentence that says what to do', async () => {
  const early = await answerEarly(place, () => '');
  onTestFinished(() => early.end());
  await expect(answerEarly({ ...place, port: early.port }, () => '')).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message: `Port ${early.port} on 127.0.0.1 is taken. Set PORT to another one, or to 0 for any free one.`,
  });
});
