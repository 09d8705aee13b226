import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { playgroundRoutes } from '../../src/playground/routes.ts';
import { BODIES, SUBJECTS } from './playground-server.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** A folder laid out as the build lays it out. */
function builtPage(): string {
  const assets = mkdtempSync(join(tmpdir(), 'playground-'));
  cleanUps.push(() => rmSync(assets, { recursive: true }));
  mkdirSync(join(assets, 'assets'));
  writeFileSync(join(assets, 'index.html'), '<!doctype html><title>Playground</title>');
  writeFileSync(join(assets, 'assets/main-abc.js'), 'answer = 42;');
  return assets;
}

async function served(assets: string): Promise<FastifyInstance> {
  const app = fastify();
  cleanUps.push(() => app.close());
  await app.register(playgroundRoutes({ questions: async () => [BODIES], subjects: SUBJECTS, assets }));
  return app;
}

test('says how to build the page when it was not built, and still hands out the questions and subjects', async () => {
  const app = await served('/nowhere');
  const page = await app.inject('/playground');
  expect(page.statusCode).toBe(503);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body).toContain('npm run generate');
  expect((await app.inject('/playground/questions.json')).json()).toEqual([BODIES]);
  expect((await app.inject('/playground/subjects.json')).json()).toEqual(SUBJECTS);
});

test('serves the page afresh and its parts for ever', async () => {
  const app = await served(builtPage());
  const page = await app.inject('/playground?question=bodies-of');
  expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
  const part = await app.inject('/playground/assets/main-abc.js');
  expect([part.statusCode, part.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

test('allows no inline script, no eval and no other origin', async () => {
  const app = await served(builtPage());
  for (const url of ['/playground', '/playground/assets/main-abc.js', '/playground/questions.json']) {
    const { headers } = await app.inject(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|blob:/);
  }
});

test('leaves other addresses of the server alone', async () => {
  const app = await served(builtPage());
  app.get('/other', async () => 'plain');
  expect((await app.inject('/other')).headers['content-security-policy']).toBeUndefined();
});

test('sends an address with a slash at its end to the one without', async () => {
  const app = await served(builtPage());
  const { statusCode, headers } = await app.inject('/playground/?question=bodies-of');
  expect([statusCode, headers.location]).toEqual([301, '/playground?question=bodies-of']);
});

test('serves no file outside the build', async () => {
  const app = await served(builtPage());
  for (const url of ['/playground/assets/../index.html', '/playground/assets/%2e%2e/%2e%2e/etc/passwd'])
    expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
});
