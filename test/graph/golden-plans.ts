import { readFileSync, writeFileSync } from 'node:fs';

/** What a statement may cost on a graph of so many lines: its operators, and its db hits for canonical parameters. */
export type Golden = { operators: string; hits: number };

/** By statement, then by number of lines. */
export type GoldenPlans = Record<string, Record<string, Golden>>;

const FILE = new URL('./plans.json', import.meta.url);

export const goldenPlans = (): GoldenPlans => JSON.parse(readFileSync(FILE, 'utf8')) as GoldenPlans;

/** Records these plans; what is recorded of the same statements at other sizes stays. */
export function recordPlans(found: GoldenPlans): void {
  const held = goldenPlans();
  const merged = Object.fromEntries(
    Object.entries(found).map(([name, sizes]) => [name, { ...held[name], ...sizes }]),
  );
  writeFileSync(FILE, `${JSON.stringify(merged, null, 2)}\n`);
}
