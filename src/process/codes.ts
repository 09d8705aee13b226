import { BuyergraphError } from '../errors.ts';

/**
 * What all codes at and below one begin with: its digits but for its closing zeros.
 * @throws BuyergraphError BAD_USER_INPUT for what is no code.
 */
export function codesBelow(code: string): string {
  const [, digits] = /^(\d{8})(?:-\d)?$/.exec(code.trim()) ?? [];
  if (digits) return digits.replace(/0{1,6}$/, '');
  throw new BuyergraphError('BAD_USER_INPUT', 'cpv is a code of eight digits, for example 72000000.');
}
