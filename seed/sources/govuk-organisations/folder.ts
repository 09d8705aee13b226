import { filesUnder } from '../../read/files.ts';
import { Head } from '../../read/head.ts';

/** Whether a file begins as an answer of the organisations API, or as a list of what it lists. */
export const isPage = ({ text, isCutOff }: Pick<Head, 'text' | 'isCutOff'>): boolean =>
  /^\s*[[{]/.test(text) && /"govuk_status"\s*:\s*"/.test(text) && (isCutOff || /"title"\s*:\s*"/.test(text));

/** A folder whose JSON files are the pages of one answer; single files are recognised by themselves. */
export async function isFolderOfPages(folder: string): Promise<boolean> {
  const files = await filesUnder(folder, '.json');
  for (const file of files) if (!isPage(await Head.of(file))) return false;
  return files.length >= 2;
}
