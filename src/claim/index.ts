import type { Domain } from '../domain/domain.ts';
import { Claim, ClaimCheck } from './Claim.ts';
import { claimLoaders, type ClaimLoaders } from './loaders.ts';
import { claimQuery } from './query.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    claim: ClaimLoaders;
  }
}

/** Published figures and statements, held against what is loaded. */
export const claim = {
  name: 'claim',
  types: { Claim, ClaimCheck },
  query: claimQuery,
  loaders: { claim: claimLoaders },
  nodes: { Claim: (key, loaders) => loaders.claim.byId.load(key) },
} satisfies Domain;
