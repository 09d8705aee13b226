import { expect, test } from 'vitest';
import { progressLines } from '../../bin/commands/progress-lines.ts';

function watched() {
  const said: string[] = [];
  const clock = { now: 0 };
  const progress = progressLines(
    (line) => void said.push(line),
    () => clock.now,
  );
  /** So much is done after so many seconds. */
  const advance = (by: number, seconds: number): void => {
    clock.now += seconds * 1_000;
    progress.advance(by);
  };
  return { said, progress, advance };
}

test('what takes long is told every ten seconds, and when it ends', () => {
  const { said, progress, advance } = watched();
  progress.begin('reading sales.csv', 40_000);
  advance(10_000, 9.9);
  advance(5_000, 0.1);
  advance(5_000, 9.9);
  advance(20_000, 1);
  progress.end();
  expect(said).toEqual([
    'reading sales.csv: 15,000 of 40,000 (37%) after 10 s',
    'reading sales.csv: 40,000 of 40,000 (100%) after 21 s',
  ]);
});

test('the end is told once more where something was told before, and only there', () => {
  const { said, progress, advance } = watched();
  progress.begin('short', 2);
  advance(2, 9);
  progress.end();
  progress.begin('nothing to do', 0);
  advance(0, 60);
  progress.end();
  progress.begin('of nobody knows how many', null);
  advance(1_234, 12);
  advance(6, 1);
  // A pass that an error cut short is over where the next begins.
  progress.begin('next', 1);
  expect(said).toEqual([
    'of nobody knows how many: 1,234 after 12 s',
    'of nobody knows how many: 1,240 after 13 s',
  ]);
});
