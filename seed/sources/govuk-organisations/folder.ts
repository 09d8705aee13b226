import { filesUnder } from '../../read/files.ts';
import { readRegister } from './read.ts';

/** A folder whose JSON files are the pages of one answer, and all of them; single files are recognised by themselves. */
export async function isFolderOfPages(folder: string): Promise<boolean> {
  try {
    if ((await filesUnder(folder, '.json')).length < 2) return false;
    await readRegister(folder);
    return true;
  } catch {
    return false;
  }
}
