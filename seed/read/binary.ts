const SIGNATURES: readonly { bytes: string; what: string }[] = [
  {
    bytes: '504b0304',
    what: 'a ZIP archive or a workbook (.xlsx, .ods). Unpack it, or save the sheet as CSV',
  },
  { bytes: '504b0506', what: 'an empty ZIP archive. Fetch it again' },
  { bytes: 'd0cf11e0a1b11ae1', what: 'an old Office document (.xls, .doc). Save the sheet as CSV' },
  { bytes: '25504446', what: 'a PDF. Look for the CSV beside it' },
  { bytes: '1f8b', what: 'a gzip archive. Unpack it' },
  { bytes: '425a68', what: 'a bzip2 archive. Unpack it' },
  { bytes: 'fd377a585a00', what: 'an xz archive. Unpack it' },
  { bytes: '28b52ffd', what: 'a Zstandard archive. Unpack it' },
  { bytes: '377abcaf271c', what: 'a 7-Zip archive. Unpack it' },
  { bytes: '89504e47', what: 'a picture (PNG). Look for the CSV beside it' },
  { bytes: 'ffd8ff', what: 'a picture (JPEG). Look for the CSV beside it' },
  { bytes: '50415231', what: 'a Parquet file. Save it as CSV' },
  { bytes: '7f454c46', what: 'a program. Give a text file' },
];

/** What a file that is no text is, by its first bytes, with what to do; null when the bytes say nothing. */
export function binaryKind(first: Buffer): string | null {
  const start = first.subarray(0, 16).toString('hex');
  return SIGNATURES.find(({ bytes }) => start.startsWith(bytes))?.what ?? null;
}
