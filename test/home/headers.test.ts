import { expect, test } from 'vitest';
import { DATASETS, homeServer } from './home-server.ts';

test('the page may run no script and use nothing of another origin', async () => {
  const app = await homeServer(async () => DATASETS);
  const { headers } = await app.inject('/');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(headers['cache-control']).toBe('no-cache');
});

test('the files of the page keep for ever, because their addresses change with them', async () => {
  const app = await homeServer(async () => DATASETS);
  const { body } = await app.inject('/');
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[0-9a-f]{12}\/[^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(new Set(files).size).toBe(2);
  for (const file of files) {
    const { statusCode, headers } = await app.inject(file);
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});

test('the first view is small', async () => {
  const app = await homeServer(async () => DATASETS);
  const { body } = await app.inject('/');
  const [style] = /\/assets\/[^"]+\.css/.exec(body) ?? [];
  const bytes = body.length + (await app.inject(style!)).body.length;
  // The budget for a first view is 65 KB compressed; this page stays far below it uncompressed.
  expect(bytes).toBeLessThan(24_000);
});
