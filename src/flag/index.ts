import type { Domain } from '../domain/domain.ts';
import { Flag, FlaggedAwards, flags } from './FlaggedAwards.ts';

/** What may be asked of an award by what it states itself. */
export const flag = {
  name: 'flag',
  types: { Flag, FlaggedAwards },
  query: { flags },
} satisfies Domain;
