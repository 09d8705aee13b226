const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function fromRoman(numeral: string): number {
  const values = Array.from(numeral, (letter) => VALUES[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The number of an iteration, printed as `7`, `07`, `vii` or `VII`; null when it is no number. */
export function iterationOf(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^\d{1,2}$/.test(lower)) return Number(lower) || null;
  return ROMAN.test(lower) ? fromRoman(lower) || null : null;
}
