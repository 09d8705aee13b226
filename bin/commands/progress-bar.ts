import { SingleBar } from 'cli-progress';
import type { Progress } from '../../seed/progress.ts';

const FORMAT = '{label} [{bar}] {percentage}% | {value}/{total} | {eta_formatted} left';

/** A bar on stderr when that is a terminal; nothing anywhere else. */
export function progressBar(): Progress {
  let bar: SingleBar | null = null;
  return {
    begin(label, total) {
      if (!process.stderr.isTTY || !total) return;
      bar = new SingleBar({
        format: FORMAT,
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
      });
      bar.start(total, 0, { label });
    },
    advance: (by) => bar?.increment(by),
    end() {
      bar?.stop();
      bar = null;
    },
  };
}
