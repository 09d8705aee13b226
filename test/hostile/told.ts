import { writeSync } from 'node:fs';
import { percentile, rounded, row } from '../support/row.ts';
import type { Answered } from './asked.ts';
import type { Operation } from './sending.ts';

type Asked = {
  answers: readonly (Answered & Pick<Operation, 'door' | 'kind'>)[];
  tried: ReadonlySet<string>;
  grown: number;
  seconds: number;
  seed: number;
};

function lineOf(name: string, answers: Asked['answers']): string {
  const ms = answers.map((answer) => answer.ms);
  const statuses = Map.groupBy(answers, ({ status }) => status);
  const counts = [...statuses]
    .toSorted(([one], [other]) => one - other)
    .map(([status, all]) => `${all.length} × ${status}`);
  return `${name.padEnd(40)} p50 ${rounded(percentile(ms, 0.5))}, p99 ${rounded(percentile(ms, 0.99))}, longest ${rounded(percentile(ms, 1))}; ${counts.join(', ')}`;
}

/** Prints what was sent where and how it was answered, a line a door. */
export function told({ answers, tried, grown, seconds, seed }: Asked): void {
  const doors = Map.groupBy(answers, ({ door, kind }) => `${door}, ${kind}`);
  const lines = [...doors]
    .map(([name, all]) => lineOf(name, all))
    .toSorted((one, other) => (one < other ? -1 : 1));
  const all = lineOf(`all ${answers.length}, TEST_SEED=${seed}`, answers);
  const rest = `${tried.size} arguments tried, memory ${grown >= 0 ? '+' : ''}${Math.round(grown)} MB, ${Math.round(seconds)} s`;
  writeSync(2, `${[...lines, all, rest].join('\n')}\n`);
}

/** The line of the table, once nothing was found. */
export function tableRow({ answers, tried, grown, seed }: Asked): void {
  const ms = answers.map((answer) => answer.ms);
  const refused = answers.filter(({ status }) => status >= 400).length;
  row({
    did: `${answers.length.toLocaleString('en-GB')} hostile operations through all doors, three at once (seed ${seed})`,
    happened: `${refused.toLocaleString('en-GB')} refused, the others answered; ${tried.size} arguments tried; golden questions right between them; graph and data folder as before`,
    figure: `0 INTERNAL, 0 writes, 0 leaks; p50 ${rounded(percentile(ms, 0.5))}, p99 ${rounded(percentile(ms, 0.99))}, longest ${rounded(percentile(ms, 1))}, none above 1 s each time it was asked; memory +${Math.round(grown)} MB`,
    asked: '0, 0, 0; ≤ 1 s; ≤ +150 MB',
  });
}
