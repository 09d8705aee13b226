import type { Domain } from '../domain/domain.ts';
import { Framework, FrameworkFamily } from './Framework.ts';
import { agreementsFinder } from './finder.ts';
import { frameworkLoaders, type FrameworkLoaders } from './loaders.ts';
import { Lot, LotCategory } from './Lot.ts';
import { frameworkQuery } from './query.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    framework: FrameworkLoaders;
  }
}

/** Framework agreements, their lots, and what each lot sells. */
export const framework = {
  name: 'framework',
  types: { Framework, FrameworkFamily, Lot, LotCategory },
  query: frameworkQuery,
  loaders: { framework: frameworkLoaders },
  finders: [agreementsFinder],
  nodes: {
    Framework: (key, { framework: { bySlug } }) => bySlug.load(key),
    FrameworkFamily: async (key, { framework: { families } }) =>
      (await families()).find(({ id }) => id === key),
    Lot: (key, { framework: { lotById } }) => lotById.load(key),
    LotCategory: async (key, { framework: { categories } }) =>
      (await categories()).find(({ id }) => id === key),
  },
} satisfies Domain;
