/** What is read letter by letter. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['SME', 'CPV']);

/** A name as words: sizeBasis is Size basis, buyer_name is Buyer name, BEST_KNOWN is Best known; SME stays. */
export function inWords(name: string): string {
  if (ABBREVIATIONS.has(name)) return name;
  const words = name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Digits of a number in groups of three, the rest as it is: -1391466.5 is -1,391,466.5. */
export const grouped = (number: string): string =>
  number.replace(/\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
