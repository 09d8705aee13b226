/**
 * Characters of UTF-8 bytes that somebody read as Windows-1252: "â„¢" for "™", "Â£" for "£", "Ã©" for "é".
 * A later step may have put another sign for a byte it did not know, so this finds them and cannot undo
 * them without loss: the text stays as printed, because a name is an identity and a guess would change it.
 */
const SIGN_OF_BYTE = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const DOUBLE = new RegExp(`[ÂÃ]${SIGN_OF_BYTE}|â${SIGN_OF_BYTE}{1,2}`, 'u');

/** How many cells hold such characters. */
export const countDoubleEncoded = (cells: readonly string[]): number =>
  cells.filter((cell) => DOUBLE.test(cell)).length;
