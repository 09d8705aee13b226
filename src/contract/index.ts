import type { Domain } from '../domain/domain.ts';
import { Contract, EndingContract } from './Contract.ts';
import { contractLoaders, type ContractLoaders } from './loaders.ts';
import { contractQuery } from './query.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    contract: ContractLoaders;
  }
}

/** What was signed, and awards that stand for contracts nobody published. */
export const contract = {
  name: 'contract',
  types: { Contract, EndingContract },
  query: contractQuery,
  loaders: { contract: contractLoaders },
  nodes: { Contract: (key, { contract: { byId } }) => byId.load(key) },
} satisfies Domain;
