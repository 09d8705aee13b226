import { SingleBar } from 'cli-progress';
import type { Progress } from '../../seed/progress.ts';
import { progressLines } from './progress-lines.ts';

const FORMAT = '{label} [{bar}] {percentage}% | {value}/{total} | {eta_formatted} left';
/** Of work of which nobody knows how much there is. */
const UNMEASURED = '{label} | {value} | {duration_formatted}';

/** A bar on stderr when that is a terminal; else a line of what takes long. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return progressLines((line) => void process.stderr.write(`${line}\n`));
  let bar: SingleBar | null = null;
  const end = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    begin(label, total) {
      // What was cut short by an error has not ended.
      end();
      if (total === 0) return;
      bar = new SingleBar({
        format: total === null ? UNMEASURED : FORMAT,
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
      });
      bar.start(total ?? Number.MAX_SAFE_INTEGER, 0, { label });
    },
    advance: (by) => bar?.increment(by),
    end,
  };
}
