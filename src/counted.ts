/** How many of something, for a sentence: "1 award", "2,000 awards". */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
