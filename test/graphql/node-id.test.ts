import { expect, test } from 'vitest';
import { fromNodeId, toNodeId } from '../../src/graphql/node-id.ts';

test('an id says the type and the key, and is read back', () => {
  const id = toNodeId('FrameworkFamily', 'G-Cloud: 12');
  expect(id).toBe('frameworkFamily:G-Cloud: 12');
  expect(fromNodeId(id)).toEqual({ type: 'FrameworkFamily', key: 'G-Cloud: 12' });
});

test.each([
  '',
  'organisation',
  'organisation:',
  ':x',
  'Organisation:x',
  'a b:x',
  '__proto__:x',
  `a:${'x'.repeat(401)}`,
])('%j is nobody’s id', (id) => {
  expect(fromNodeId(id)).toBeNull();
});

test('an id is only made of a type and a key', () => {
  expect(() => toNodeId('organisation', 'x')).toThrow('Invariant broken');
  expect(() => toNodeId('Organisation', '')).toThrow('Invariant broken');
});
