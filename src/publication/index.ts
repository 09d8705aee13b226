import type { Domain } from '../domain/domain.ts';
import { AwardDelay, LateAwards, lateAwards } from './LateAwards.ts';
import { UntiedBothWays, untiedBothWays, UntiedPair } from './UntiedBothWays.ts';
import { TendersWithoutAward, tendersWithoutAward } from './TendersWithoutAward.ts';

/** What was announced late, or not at all. */
export const publication = {
  name: 'publication',
  types: { AwardDelay, LateAwards, TendersWithoutAward, UntiedBothWays, UntiedPair },
  query: { lateAwards, tendersWithoutAward, untiedBothWays },
} satisfies Domain;
