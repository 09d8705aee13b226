import { parse, print, type DocumentNode } from 'graphql';
import type { PlaygroundQuestion } from '../question.ts';

/** The saved question a document is, whatever its spacing; null when it has been changed. */
export function questionOf(
  document: DocumentNode | null | undefined,
  questions: readonly PlaygroundQuestion[],
): PlaygroundQuestion | null {
  if (!document) return null;
  const text = print(document);
  return questions.find((question) => print(parse(question.document)) === text) ?? null;
}

/** Whether a value of JSON is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The variables an editor holds; null while its text is not a JSON object. Nothing typed means none. */
export function variablesOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const values: unknown = JSON.parse(text.trim() || '{}');
    return isObject(values) ? values : null;
  } catch {
    return null;
  }
}
