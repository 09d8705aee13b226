/** A supplier's size as one line states it. UNKNOWN is never an SME and never large. */
export type Size = 'SME' | 'LARGE' | 'MICRO' | 'SMALL' | 'MEDIUM' | 'UNKNOWN';

/** In the sales files every size column asks “is it an SME?”, so yes and no answer that. */
const SIZES = new Map<string, Size>(
  Object.entries({
    sme: 'SME',
    smes: 'SME',
    yes: 'SME',
    y: 'SME',
    true: 'SME',
    smallandmediumenterprise: 'SME',
    smallormediumenterprise: 'SME',
    smalltomediumenterprise: 'SME',
    smallmediumenterprise: 'SME',
    smallandmediumsizedenterprise: 'SME',
    large: 'LARGE',
    largeenterprise: 'LARGE',
    largecompany: 'LARGE',
    largebusiness: 'LARGE',
    l: 'LARGE',
    nonsme: 'LARGE',
    notsme: 'LARGE',
    notansme: 'LARGE',
    no: 'LARGE',
    n: 'LARGE',
    false: 'LARGE',
    micro: 'MICRO',
    microenterprise: 'MICRO',
    microbusiness: 'MICRO',
    small: 'SMALL',
    smallenterprise: 'SMALL',
    smallbusiness: 'SMALL',
    medium: 'MEDIUM',
    mediumenterprise: 'MEDIUM',
    mediumbusiness: 'MEDIUM',
    mediumsized: 'MEDIUM',
  }),
);

/** The size a cell states; a blank, both at once (“SME/Large”) and any other word are UNKNOWN. */
export const sizeOf = (printed: string): Size =>
  SIZES.get(printed.toLowerCase().replace(/[^a-z]/g, '')) ?? 'UNKNOWN';
