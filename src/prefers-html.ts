const QUALITY = /;\s*q=([\d.]+)/i;

type Range = { type: string; quality: number };

const rangesOf = (accept: string): Range[] =>
  accept.split(',').map((part) => ({
    type: part.split(';', 1)[0]!.trim().toLowerCase(),
    quality: Number(QUALITY.exec(part)?.[1] ?? 1),
  }));

const bestOf = (ranges: readonly Range[], wanted: RegExp): number =>
  Math.max(0, ...ranges.filter(({ type }) => wanted.test(type)).map(({ quality }) => quality));

/**
 * Whether a caller would rather read HTML than JSON, by its Accept header. HTML must be named: programs that
 * take anything get JSON, and so does who likes both alike.
 */
export function prefersHtml(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const ranges = rangesOf(accept);
  const page = bestOf(ranges, /^text\/html$/);
  return (
    page > bestOf(ranges, /^application\/(.+\+)?json$/) && page >= bestOf(ranges, /^(\*|application)\/\*$/)
  );
}
