import type { FactScope } from '../../store/fact-store.ts';
import { SOURCE } from './transform.ts';

/** What the register states, and what the sample and the synthetic graph state in its words. */
export const GOVUK_SCOPE: FactScope = {
  source: SOURCE,
  labels: ['Organisation', 'Name', 'Identifier'],
  roles: { Organisation: ['PublicBody'] },
  whole: ['Organisation'],
  links: [
    { type: 'CHILD_OF', from: 'Organisation', to: 'Organisation', owner: 'from' },
    { type: 'SUPERSEDED_BY', from: 'Organisation', to: 'Organisation', owner: 'from' },
    { type: 'NAMED', from: 'Organisation', to: 'Name', owner: 'to' },
    { type: 'IDENTIFIED_BY', from: 'Organisation', to: 'Identifier', owner: 'to' },
  ],
};
