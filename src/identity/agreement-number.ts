const NUMBER = /^rm[ -]?(\d{3,4})(?:[.-](\d{1,2}))?$/i;

/** The agreement number that a slug or a text stands for in the form frameworks have it, RM1557.11; null for another. */
export function agreementNumber(text: string): string | null {
  const [, series, iteration] = NUMBER.exec(text.trim()) ?? [];
  return series ? `RM${series}${iteration ? `.${iteration}` : ''}` : null;
}
