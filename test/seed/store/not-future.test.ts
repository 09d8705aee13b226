import { afterEach, expect, test, vi } from 'vitest';
import { assertNotFuture } from '../../../seed/store/dataset.ts';

afterEach(() => void vi.useRealTimers());

test('a day that has begun in London is not yet to come, though it has not in UTC', () => {
  vi.useFakeTimers({ now: new Date('2025-06-01T23:30:00Z') });
  expect(() => assertNotFuture('2025-06-02')).not.toThrow();
  expect(() => assertNotFuture('2025-06-03')).toThrow('yet to come');
});
