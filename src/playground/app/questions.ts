import { createContext, useContext } from 'react';
import type { PlaygroundQuestion } from '../question.ts';

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

/** The saved questions as the server has them now; null when it cannot say. */
export async function fetchQuestions(): Promise<readonly PlaygroundQuestion[] | null> {
  try {
    const answer = await fetch('/playground/questions.json');
    return answer.ok ? ((await answer.json()) as readonly PlaygroundQuestion[]) : null;
  } catch {
    return null;
  }
}
