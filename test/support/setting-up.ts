import { awardRelease } from './releases-file.ts';

/** The announcement of a purchase that sets a framework up, whose number its title is. */
export const settingUp = (ocid: string, tender: object): object =>
  awardRelease(ocid, 'Crown Commercial Service', {
    ...{ tag: ['tender'], awards: [], date: '2021-01-05T00:00:00Z' },
    tender: { title: 'RM6187', techniques: { hasFrameworkAgreement: true }, ...tender },
  });
