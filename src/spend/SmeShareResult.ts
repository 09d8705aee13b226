import type { SmeShareResultResolvers } from '../../generated/resolver-types.ts';
import { shareOf } from '../decimal.ts';
import { EXPLAINED } from './explained.ts';
import { smeTargetOf } from './sme-share.ts';
import { asTotal } from './sums.ts';

export const SmeShareResult: SmeShareResultResolvers = {
  ...EXPLAINED,
  sme: ({ sme }) => asTotal(sme),
  large: ({ large }) => asTotal(large),
  unknown: ({ unknown }) => asTotal(unknown),
  total: ({ total }) => asTotal(total),
  share: ({ sme, total }) => shareOf(sme.netE4, total.netE4),
  shareOfStated: ({ sme, large }) => shareOf(sme.netE4, sme.netE4 + large.netE4),
  target: (share, _, context) => smeTargetOf(share, context),
};
