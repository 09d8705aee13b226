import type { Domain } from '../domain/domain.ts';
import { CpvCode, processQuery } from './CpvCode.ts';
import { codesFinder, noticesFinder, titlesFinder } from './finder.ts';
import { processLoaders, type ProcessLoaders } from './loaders.ts';
import { Notice, Party } from './Notice.ts';
import { TenderLot } from './TenderLot.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    process: ProcessLoaders;
  }
}

/** What contracts, awards and opportunities have from the contracting process they are of. */
export const contractingProcess = {
  name: 'process',
  types: { CpvCode, Notice, Party, TenderLot },
  query: processQuery,
  loaders: { process: processLoaders },
  nodes: {
    CpvCode: (key, { process: { code } }) => code.load(key),
    Notice: (key, { process: { notice } }) => notice.load(key),
    TenderLot: (key, { process: { lot } }) => lot.load(key),
  },
  finders: [titlesFinder, noticesFinder, codesFinder],
} satisfies Domain;
