import { parse, print, type DocumentNode } from 'graphql';
import type { PlaygroundQuestion } from '../question.ts';

export const FORMATS = ['csv', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

/** The saved question a document is, whatever its spacing; null when it has been changed. */
export function questionOf(
  document: DocumentNode | null | undefined,
  questions: readonly PlaygroundQuestion[],
): PlaygroundQuestion | null {
  if (!document) return null;
  const text = print(document);
  return questions.find((question) => print(parse(question.document)) === text) ?? null;
}

const parameterOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * The address of a question's rows. Each variable is one parameter of its own name: text as it is,
 * anything else as JSON; null and absent are left out, so that the question's default holds.
 * @returns null when the text is not a JSON object.
 */
export function downloadLink(slug: string, format: Format, variables: string): string | null {
  let values: unknown;
  try {
    values = JSON.parse(variables.trim() || '{}');
  } catch {
    return null;
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null) parameters.append(name, parameterOf(value));
  const asked = parameters.toString();
  return `/q/${encodeURIComponent(slug)}.${format}${asked ? `?${asked}` : ''}`;
}
