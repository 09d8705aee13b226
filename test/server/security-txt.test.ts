import { expect, test } from 'vitest';
import { addSecurityTxt } from '../../src/server/security-txt.ts';
import { served } from './served.ts';

const STARTED = new Date('2026-01-01T00:00:00Z');
const at = '/.well-known/security.txt';

test('a contact is named as RFC 9116 has it, until 180 days after the start', async () => {
  const { fetch } = await served({}, {}, (app) =>
    addSecurityTxt(app, 'mailto:security@example.org', STARTED),
  );
  const { status, headers, text } = await fetch(at);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(text).toBe(
    'Contact: mailto:security@example.org\nExpires: 2026-06-30T00:00:00.000Z\nPreferred-Languages: en\n',
  );
});

test('without a contact there is no such file', async () => {
  const { fetch } = await served({}, {}, (app) => addSecurityTxt(app, null));
  expect((await fetch(at)).status).toBe(404);
});
