import type { Domain } from '../domain.ts';
import { titlesFinder } from './finder.ts';
import { processLoaders, type ProcessLoaders } from './loaders.ts';
import { Notice, Party } from './Notice.ts';

declare module '../domain.ts' {
  interface Loaders {
    process: ProcessLoaders;
  }
}

/** What contracts, awards and opportunities have from the contracting process they are of. */
export const contractingProcess = {
  name: 'process',
  types: { Notice, Party },
  loaders: { process: processLoaders },
  finders: [titlesFinder],
} satisfies Domain;
