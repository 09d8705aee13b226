import { createContext, useContext } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { fetchedList } from './fetched.ts';
import { isObject } from './question-of.ts';

/** Everything the parts of the page share. */
export type Questions = {
  /** null when they could not be fetched. */
  list: readonly PlaygroundQuestion[] | null;
  /** The documents to send, each as soon as the editor has read it. */
  awaited: readonly string[];
  await: (document: string) => void;
  /** Takes a document off `awaited`. */
  sent: (document: string) => void;
};

export const QuestionsContext = createContext<Questions>({
  list: null,
  awaited: [],
  await: () => {},
  sent: () => {},
});

export const useQuestions = (): Questions => useContext(QuestionsContext);

const isQuestion = (value: unknown): value is PlaygroundQuestion =>
  isObject(value) &&
  [value['slug'], value['title'], value['document']].every((text) => typeof text === 'string') &&
  isObject(value['variables']);

/** The saved questions as the server has them now; null when it cannot say. */
export const fetchQuestions = (): Promise<Questions['list']> =>
  fetchedList('/playground/questions.json', isQuestion);
