import { expect, test } from 'vitest';
import { canonicalJson, jsonAsGiven } from '../src/canonical-json.ts';

test('equal values have one text, whatever the order of their members; lists keep theirs', () => {
  const text = '{"a":[{"b":"1n","c":null},2],"z":"é"}';
  expect(canonicalJson({ z: 'é', a: [{ c: null, b: 1n }, 2], none: undefined })).toBe(text);
  expect(canonicalJson({ a: [{ b: 1n, c: null }, 2], z: 'é' })).toBe(text);
  expect(canonicalJson([2, { b: 1 }])).not.toBe(canonicalJson([{ b: 1 }, 2]));
});

test('the text of an integer of 64 bits is of no other number', () => {
  expect(canonicalJson([2n ** 63n - 1n, 1n, 1])).toBe('["9223372036854775807n","1n",1]');
});

test('as given, members keep their order and an integer its digits', () => {
  expect(jsonAsGiven({ z: -20n, a: { y: 1, b: 2 } })).toBe('{"z":"-20","a":{"y":1,"b":2}}');
});
