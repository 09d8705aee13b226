import iconv from 'iconv-lite';

/** The two charsets a file that is not Unicode can have here: Excel for Windows, Excel for Mac. */
export type SingleByte = 'windows-1252' | 'macintosh';

const NAME = { 'windows-1252': 'Windows-1252', macintosh: 'Mac Roman' } as const;

/** Punctuation and signs that English official text uses. */
const EXPECTED_SIGNS = new Set('£€–—‘’“”•…™®©°½¼¾×\u00a0²³');
/** Letters of western languages: right inside a word, wrong on their own. */
const LOWER = new Set('àáâãäåçèéêëìíîïñòóôõöøùúûüß');
const UPPER = new Set('ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ');

/** Unicode text of bytes of one charset. The euro took the place of ¤ in Mac Roman in 1998; the library's table is older. */
export const singleByteText = (charset: SingleByte, bytes: Buffer): string => {
  const text = iconv.decode(bytes, charset);
  return charset === 'macintosh' ? text.replaceAll('¤', '€') : text;
};

const ALL = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const TABLE = {
  'windows-1252': singleByteText('windows-1252', ALL),
  macintosh: singleByteText('macintosh', ALL),
};

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;

/** A byte above 127 with its neighbours; 0 stands for none. */
type Seen = { before: number; byte: number; after: number };

function isExpected(charset: SingleByte, { before, byte, after }: Seen): boolean {
  const character = TABLE[charset][byte]!;
  if (EXPECTED_SIGNS.has(character)) return true;
  if (LOWER.has(character)) return isLetter(before) || isLetter(after);
  return UPPER.has(character) && !isLower(before) && (isLetter(before) || isLetter(after));
}

/**
 * Weighs the two readings of a file that is not Unicode: each byte above 127 is looked up in both
 * charsets, with its neighbours, and counts for the reading in which it is a character one expects there.
 * "VM®" in Mac Roman is "VM¨" in Windows-1252; "café" in Windows-1252 is "cafÈ" in Mac Roman.
 * Not chardet: it counts letters, of which these files have too few above 127 (docs/decisions/0020).
 */
export class SingleByteEvidence {
  #bytes = 0;
  readonly #expected = { 'windows-1252': 0, macintosh: 0 };

  count(seen: Seen): void {
    this.#bytes += 1;
    if (isExpected('windows-1252', seen)) this.#expected['windows-1252'] += 1;
    if (isExpected('macintosh', seen)) this.#expected.macintosh += 1;
  }

  /** The better reading, Windows-1252 when both are as good, and the counts it rests on. */
  verdict(): { charset: SingleByte; evidence: string } {
    const { 'windows-1252': windows, macintosh: mac } = this.#expected;
    const charset = mac > windows ? 'macintosh' : 'windows-1252';
    const said = (['windows-1252', 'macintosh'] as const).map(
      (name) => `${this.#expected[name]} as ${NAME[name]}`,
    );
    return {
      charset,
      evidence: `not UTF-8; of ${this.#bytes} bytes above 127, expected characters: ${said.join(', ')}`,
    };
  }
}
