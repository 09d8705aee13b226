import { expect, test, vi } from 'vitest';
import { once } from '../src/once.ts';

test('each text is answered once, also with nothing', () => {
  const answer = vi.fn((text: string) => (text === 'a' ? null : text.length));
  const answered = once(answer);
  expect(['a', 'bc', 'a', 'bc', ''].map(answered)).toEqual([null, 2, null, 2, 0]);
  expect(answer.mock.calls).toEqual([['a'], ['bc'], ['']]);
});
