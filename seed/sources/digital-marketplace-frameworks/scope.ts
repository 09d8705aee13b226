import type { FactScope } from '../../store/fact-store.ts';

/** What a framework source states, by whichever name it goes. */
export const frameworkScope = (source: string): FactScope => ({
  source,
  labels: ['FrameworkFamily', 'Framework', 'LotCategory', 'Lot'],
  roles: {},
  links: [
    { type: 'ITERATION_OF', from: 'Framework', to: 'FrameworkFamily', owner: 'from' },
    { type: 'FOLLOWED_BY', from: 'Framework', to: 'Framework', owner: 'from' },
    { type: 'LOT_OF', from: 'Lot', to: 'Framework', owner: 'from' },
    { type: 'IN_CATEGORY', from: 'Lot', to: 'LotCategory', owner: 'from' },
  ],
});
