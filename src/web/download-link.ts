import { parametersOf } from '../saved-query/parameters.ts';

/** The forms in which a saved question's rows can be fetched, with the words people use for them. */
export const DOWNLOAD_FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
] as const;

/** The address of a saved question's rows; without a format, of its page, where they are a table. */
export function downloadLink(
  slug: string,
  format: (typeof DOWNLOAD_FORMATS)[number][0] | null,
  variables: Readonly<Record<string, unknown>>,
): string {
  const asked = new URLSearchParams([...parametersOf(variables)]).toString();
  return `/q/${encodeURIComponent(slug)}${format ? `.${format}` : ''}${asked ? `?${asked}` : ''}`;
}
