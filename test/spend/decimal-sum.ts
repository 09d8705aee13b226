import type { Answer } from '../support/ask.ts';

const e4 = (text: string): bigint => {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text)!;
  return BigInt(`${sign}${whole}${part.padEnd(4, '0')}`);
};

const decimal = (amount: bigint): string => {
  const digits = String(amount < 0n ? -amount : amount).padStart(5, '0');
  const part = digits.slice(-4).replace(/0{1,2}$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -4)}.${part}`;
};

/** The exact sum of decimals as the API prints it. */
export const sumOf = (amounts: readonly string[]): string =>
  decimal(amounts.reduce((sum, one) => sum + e4(one), 0n));

/** What lines add up to, each amount exactly, as a total has it. */
export const totalOf = (lines: readonly Answer[]) => {
  const amounts = lines.map(({ amount }) => String(amount));
  const negative = amounts.filter((amount) => amount.startsWith('-'));
  return {
    net: sumOf(amounts),
    gross: sumOf(amounts.filter((amount) => !amount.startsWith('-'))),
    credits: sumOf(negative),
    lines: lines.length,
  };
};
