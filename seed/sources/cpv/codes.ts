/** A code of the Common Procurement Vocabulary: eight digits, without the check digit. */
export type Cpv = { code: string; name: string; parent: string | null };

const CODE = /^(\d{8})(?:-?\d)?$/;

/** The eight digits of a code printed with or without its check digit; null for anything else. */
export const cpvCode = (printed: string): string | null => CODE.exec(printed.trim())?.[1] ?? null;

/** Whether a code printed as published is that of a division, the broadest there are. */
export const isDivision = (printed: string): boolean => /^\d{2}0{6}(?:-?\d)?$/.test(printed.trim());

/**
 * The nearest broader code there is: the digits behind the first two are taken away from the right, one by one.
 * Null for a division, which has none.
 */
export function broaderOf(code: string, codes: ReadonlySet<string>): string | null {
  for (let digits = code.replace(/0+$/, '').length - 1; digits >= 2; digits -= 1) {
    const broader = code.slice(0, digits).padEnd(8, '0');
    if (broader !== code && codes.has(broader)) return broader;
  }
  return null;
}
