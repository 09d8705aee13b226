/** The forms in which a saved question's rows can be fetched, with the words people use for them. */
export const DOWNLOAD_FORMATS = { csv: 'CSV', json: 'JSON', ndjson: 'NDJSON' } as const;

export type DownloadFormat = keyof typeof DOWNLOAD_FORMATS;

const parameterOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * The address of a saved question's rows. Each variable is one parameter of its own name: text as it
 * is, anything else as JSON; null and absent are left out, so that the question's default holds.
 */
export function downloadLink(
  slug: string,
  format: DownloadFormat,
  variables: Readonly<Record<string, unknown>>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(variables))
    if (value !== null && value !== undefined) parameters.append(name, parameterOf(value));
  const asked = parameters.toString();
  return `/q/${encodeURIComponent(slug)}.${format}${asked ? `?${asked}` : ''}`;
}
