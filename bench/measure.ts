import { deepStrictEqual } from 'node:assert';
import type { Driver } from 'neo4j-driver';
import pRetry from 'p-retry';
import type { Contestant } from './contestants.ts';
import { dbHits, type Listening } from './counted.ts';
import type { Canonical, Question } from './question.ts';

const MOST_WARM_UP_ROUNDS = 1_000;
/** One that takes seconds is asked less often: after a quarter of this it is warm, and after this three rounds are enough. */
const PATIENCE_MS = 60_000;
const FEWEST_ROUNDS = 3;

/** The contestants by what they are. `others` need not be able to ask every question. */
export type Contestants = { raw: Contestant; bare: Contestant; ours: Contestant; others: Contestant[] };

/** Of one question: milliseconds by the name of each contestant that can ask it, and what the database did. */
export type Measured = {
  title: string;
  rows: number;
  ms: ReadonlyMap<string, number>;
  hits: { raw: number; ours: number };
  statements: number;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds of each contestant; they take turns, so that a slow moment of the machine hits all of them. */
async function timed(question: Question, contestants: readonly Contestant[], rounds: number) {
  const times = new Map(contestants.map(({ name }): [string, number[]] => [name, []]));
  const began = performance.now();
  const isLate = (share: number): boolean => performance.now() - began > share * PATIENCE_MS;
  const round = async (isTimed: boolean): Promise<void> => {
    for (const { name, ask } of contestants) {
      const start = performance.now();
      await ask(question);
      if (isTimed) times.get(name)?.push(performance.now() - start);
    }
  };
  for (let done = 0; done < MOST_WARM_UP_ROUNDS && (done < 1 || !isLate(1 / 4)); done += 1)
    await round(false);
  for (let done = 0; done < rounds && (done < FEWEST_ROUNDS || !isLate(1)); done += 1) await round(true);
  return new Map([...times].map(([name, taken]) => [name, median(taken)]));
}

/** A database that is still cold, or a machine out of breath, may take longer for a first answer than a request may. */
export const COLD = { retries: 10, minTimeout: 1_000, factor: 1 };

/** What is answered, asked again a few times where that fails. */
export const answered = ({ ask }: Contestant, question: Question): Promise<Canonical> =>
  pRetry(() => ask(question), COLD);

/** Nothing is timed before all of them have given the same, non-empty answer. */
async function assertAgree(question: Question, [first, ...others]: readonly Contestant[]): Promise<number> {
  const expected = await answered(first!, question);
  if (expected.length === 0) throw new Error(`${question.title}: the answer is empty`);
  for (const other of others)
    deepStrictEqual(
      await answered(other, question),
      expected,
      `${question.title}: ${other.name} differs from ${first!.name}`,
    );
  return expected.length;
}

type Setting = { contestants: Contestants; ear: Listening; driver: Driver; rounds: number };

/** Asks one question of all who can ask it. */
export async function measured(
  question: Question,
  { contestants, ear, driver, rounds }: Setting,
): Promise<Measured> {
  const { raw, bare, ours, others } = contestants;
  const asked = [raw, bare, ours, ...others].filter(({ can }) => can?.(question) ?? true);
  const rows = await assertAgree(question, asked);
  const ms = await timed(question, asked, rounds);
  const rawCalls = await ear.of(() => raw.ask(question));
  const ownCalls = await ear.of(() => ours.ask(question));
  const hits = { raw: await dbHits(driver, rawCalls), ours: await dbHits(driver, ownCalls) };
  return { title: question.title, rows, ms, hits, statements: ownCalls.length };
}
