import { expect, test } from 'vitest';
import { warned } from '../../src/saved-query/send-rows.ts';

const MORE = 'More in the envelope, or the notes.';
const long = (letter: string): string => letter.repeat(1_400);

test.each([
  [[], ''],
  [['One.', '“Two”.'], 'One. “Two”.'],
  [[long('a'), long('b')], `${long('a')} ${long('b')}`],
  [[long('a'), long('b'), long('c')], `${long('a')} ${long('b')} ${MORE}`],
  [['“'.repeat(1_000), 'b'], MORE],
  [['“'.repeat(1_000)], MORE],
  [['a\uD800'], 'a\uFFFD'],
])('a header takes the sentences that fit, whole, and says where others are', (sentences, said) => {
  const header = warned(sentences);
  expect(decodeURIComponent(header)).toBe(said);
  expect(header.length).toBeLessThanOrEqual(3_000);
});
