import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STALE_MS } from '../seed/lock.ts';
import { writeHeavySales } from './heavy-sales.ts';
import { run } from './import-run.ts';
import { withNeo4j } from './own-neo4j.ts';

const importOf = (file: string): string[] => ['import', 'g-cloud-sales', file];

/** What the graph is once the import has ended, and how long it took. */
async function whole(
  home: string,
  file: string,
): Promise<{ sum: string; seconds: number; isRight: boolean }> {
  const { status, seconds } = await run(home, importOf(file));
  const audited = await run(home, ['audit']);
  const summed = await run(home, ['checksum']);
  const isRight = [status, audited.status, summed.status].every((one) => one === 0);
  return { sum: summed.out.trim(), seconds, isRight };
}

/**
 * Imports so many made-up lines in one go, and elsewhere killed so many times on the way, each time at a random moment: both
 * must be one graph. @returns a sentence of what happened, and whether that holds.
 */
export async function scaleKills(lines: number, kills: number): Promise<{ isRight: boolean; told: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'buyergraph-kills-'));
  const file = join(folder, 'g-cloud-sales-2025-01-31.csv');
  try {
    await writeHeavySales(file, { lines, restated: 0 });
    const once = await withNeo4j(({ home }) => whole(home, file));
    const moments: string[] = [];
    const killed = await withNeo4j(async ({ home }) => {
      for (let kill = 0; kill < kills; kill += 1) {
        // What is left after each kill is done by those that follow; each first waits until the one before counts as killed.
        const ms = Math.random() * ((2_000 * once.seconds) / kills) + (kill > 0 ? STALE_MS : 0);
        const { status } = await run(home, importOf(file), { killAfterMs: ms });
        moments.push(
          `${(ms / 1_000).toFixed(0)} s${status === null ? '' : ` (ended with ${status} before)`}`,
        );
        console.error(`killed after ${moments.at(-1)}`);
      }
      return whole(home, file);
    });
    const isRight = once.isRight && killed.isRight && once.sum === killed.sum;
    const told = `${lines} lines in ${once.seconds.toFixed(0)} s; killed after ${moments.join(', ')}, then ended in ${killed.seconds.toFixed(0)} s: ${once.sum === killed.sum ? 'one checksum' : `${killed.sum}, not ${once.sum}`}, ${once.isRight && killed.isRight ? 'no drift' : 'not as it should be'}`;
    return { isRight, told };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
