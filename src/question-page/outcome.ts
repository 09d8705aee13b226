import type { SavedQuestion } from '../saved-query/document.ts';
import type { Executor } from '../saved-query/run.ts';
import { type Answer, answerOf } from './answer.ts';
import type { PageAsked } from './asked.ts';
import { type Faults, faultsOf } from './faults.ts';

/** What a question is answered by, and of which graph. */
export type Answering = { executor: Executor; graphVersion: bigint };

/** An answer, or what has to be mended before there is one. */
export type Outcome = { answer: Answer; faults: null } | { answer: null; faults: Faults };

/** @throws what keeps any question from being answered, such as DATABASE_UNAVAILABLE. */
export async function outcomeOf(
  question: SavedQuestion,
  asked: PageAsked,
  answering: Answering,
): Promise<Outcome> {
  try {
    return { answer: await answerOf(question, asked, answering), faults: null };
  } catch (thrown) {
    const { executor } = answering;
    return { answer: null, faults: await faultsOf(thrown, { question, given: asked.given, executor }) };
  }
}
