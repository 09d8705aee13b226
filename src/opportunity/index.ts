import type { Domain } from '../domain/domain.ts';
import { opportunityLoaders, type OpportunityLoaders } from './loaders.ts';
import { Opportunity, OpportunityOutcome } from './Opportunity.ts';
import { opportunityQuery } from './query.ts';
import { SmeWinGroup, SmeWinRate } from './SmeWinRate.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    opportunity: OpportunityLoaders;
  }
}

/** What buyers announced, and how it ended. */
export const opportunity = {
  name: 'opportunity',
  types: { Opportunity, OpportunityOutcome, SmeWinGroup, SmeWinRate },
  query: opportunityQuery,
  loaders: { opportunity: opportunityLoaders },
  nodes: { Opportunity: (key, { opportunity: { byId } }) => byId.load(key) },
} satisfies Domain;
