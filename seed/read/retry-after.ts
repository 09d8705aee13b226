/**
 * How long a `Retry-After` header asks to wait, in milliseconds: it is a number of seconds or a date.
 * Null when it is absent or neither.
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}
