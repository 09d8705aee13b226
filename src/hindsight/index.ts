import type { Domain } from '../domain/domain.ts';
import { Restatements, restatements, StatedMonth } from './Restatements.ts';
import { ThenAndNow, thenAndNow, ThenAndNowBody, ThenAndNowParent } from './ThenAndNow.ts';

/** Figures as they stood and as they stand: by the hierarchy of the time, and by earlier versions of the data. */
export const hindsight = {
  name: 'hindsight',
  types: { Restatements, StatedMonth, ThenAndNow, ThenAndNowBody, ThenAndNowParent },
  query: { restatements, thenAndNow },
} satisfies Domain;
