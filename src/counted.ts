/** How many of something, for a sentence: "1 award", "2,000 awards". */
export const counted = (count: number | bigint, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${Number(count) === 1 ? '' : 's'}`;
