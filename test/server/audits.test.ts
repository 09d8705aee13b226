import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { served } from './served.ts';

const auditsOf = async (url: string, headers: Record<string, string>) => {
  const fetchFn: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as object), ...headers } });
  const results = await auditServer({ url: `${url}/graphql`, fetchFn });
  return { count: results.length, failed: results.filter(({ status }) => status !== 'ok') };
};

test('passes all 61 audits of GraphQL over HTTP when the client asks for a preflight', async () => {
  const { url } = await served();
  const { count, failed } = await auditsOf(url, { 'apollo-require-preflight': '1' });
  expect({ count, failed: failed.map(({ id, name }) => `${id} ${name}`) }).toEqual({ count: 61, failed: [] });
});

test('answers a bare GET as forgery, which costs three notices of the audits and nothing worse', async () => {
  const { url } = await served();
  const { failed } = await auditsOf(url, {});
  expect(failed.map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual([
    '5A70 notice',
    '6A70 notice',
    'D6D5 notice',
  ]);
});
