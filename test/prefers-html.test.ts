import { expect, test } from 'vitest';
import { prefersHtml } from '../src/prefers-html.ts';

test.each([
  'text/html',
  'TEXT/HTML; charset=utf-8',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/html, */*',
  'application/json;q=0.9, text/html',
])('%s would rather read HTML', (accept) => {
  expect(prefersHtml(accept)).toBe(true);
});

test.each([
  undefined,
  '',
  '*/*',
  'text/*',
  'text/html;q=0',
  'text/html;q=0.9, application/json',
  'text/html, application/json',
  'text/html, application/graphql-response+json',
  'text/html;q=0.1, */*;q=0.5',
])('%s would not', (accept) => {
  expect(prefersHtml(accept)).toBe(false);
});
