import { createContext, useContext } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { isObject } from './question-of.ts';

/** Everything the parts of the page share. */
export type Questions = {
  /** null when they could not be fetched. */
  list: readonly PlaygroundQuestion[] | null;
  /** The document to send as soon as the editor has read it. */
  awaited: string | null;
  await: (document: string | null) => void;
};

export const QuestionsContext = createContext<Questions>({ list: null, awaited: null, await: () => {} });

export const useQuestions = (): Questions => useContext(QuestionsContext);

const isQuestion = (value: unknown): value is PlaygroundQuestion =>
  isObject(value) &&
  [value['slug'], value['title'], value['document']].every((text) => typeof text === 'string') &&
  isObject(value['variables']);

/** The saved questions as the server has them now; null when it cannot say. */
export async function fetchQuestions(): Promise<readonly PlaygroundQuestion[] | null> {
  try {
    const answer = await fetch('/playground/questions.json');
    const list: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(list) && list.every(isQuestion) ? list : null;
  } catch {
    return null;
  }
}
