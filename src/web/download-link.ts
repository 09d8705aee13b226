/** The forms in which a saved question's rows can be fetched, with the words people use for them. */
export const DOWNLOAD_FORMATS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
] as const;

type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number][0];

// A file holds the whole result; where a page of it begins and ends has no meaning there.
const PAGING = new Set(['first', 'after']);

const parameterOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(parameterOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * The address of a saved question's rows, in the words of /q: each variable is one parameter of its own
 * name, the items of a list stand between commas. Null and absent are left out, so that the question's
 * default holds.
 */
export function downloadLink(
  slug: string,
  format: DownloadFormat,
  variables: Readonly<Record<string, unknown>>,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(variables))
    if (value !== null && value !== undefined && !PAGING.has(name))
      parameters.append(name, parameterOf(value));
  const asked = parameters.toString();
  return `/q/${encodeURIComponent(slug)}.${format}${asked ? `?${asked}` : ''}`;
}
