import type { Domain } from '../domain/domain.ts';
import { Award } from './Award.ts';
import { AwardedGroup, AwardedTotal } from './AwardedGroup.ts';
import { AwardedBasis, AwardedSpend } from './AwardedSpend.ts';
import { awardLoaders, type AwardLoaders } from './loaders.ts';
import { awardQuery } from './query.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    award: AwardLoaders;
  }
}

/** What was promised to suppliers, and what it adds up to. */
export const award = {
  name: 'award',
  types: { Award, AwardedBasis, AwardedGroup, AwardedSpend, AwardedTotal },
  query: awardQuery,
  loaders: { award: awardLoaders },
  nodes: { Award: (key, { award: { byId } }) => byId.load(key) },
} satisfies Domain;
