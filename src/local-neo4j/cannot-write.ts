import { BuyergraphError, codeOf } from '../errors.ts';

/** The error for a folder that cannot be written, with the setting that chooses another one. */
export function cannotWrite(folder: string, thrown: unknown, variable: string): BuyergraphError {
  const code = codeOf(thrown) || String(thrown);
  const remedy = code === 'ENOSPC' ? 'free some space on its disk' : 'make it writable for this user';
  return new BuyergraphError(
    'SETUP_FAILED',
    `The folder ${folder} cannot be written (${code}); ${remedy}, or choose another with ${variable}.`,
    { cause: thrown },
  );
}
