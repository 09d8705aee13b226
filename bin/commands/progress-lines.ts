import type { Progress } from '../../seed/progress.ts';

/** What takes less is not spoken of. */
const EVERY_MS = 10_000;

type Pass = { label: string; total: number | null; value: number; began: number; said: number };

const count = (value: number): string => value.toLocaleString('en-GB');

function lineOf({ label, total, value, began }: Pass, now: number): string {
  const seconds = Math.round((now - began) / 1_000);
  const of = total === null ? '' : ` of ${count(total)} (${Math.floor((100 * value) / total)}%)`;
  return `${label}: ${count(value)}${of} after ${count(seconds)} s`;
}

/** A line where no bar can move, as in a log: of what takes long, every ten seconds and at its end. */
export function progressLines(say: (line: string) => void, now: () => number = Date.now): Progress {
  let pass: Pass | null = null;
  const sayDue = (isEnd: boolean): void => {
    if (!pass) return;
    const at = now();
    const isLong = pass.said > pass.began;
    if (isEnd ? !isLong || at === pass.said : at - pass.said < EVERY_MS) return;
    say(lineOf(pass, at));
    pass.said = at;
  };
  const end = (): void => {
    sayDue(true);
    pass = null;
  };
  return {
    begin(label, total) {
      end();
      const at = now();
      pass = total === 0 ? null : { label, total, value: 0, began: at, said: at };
    },
    advance(by) {
      if (pass) pass.value += by;
      sayDue(false);
    },
    end,
  };
}
