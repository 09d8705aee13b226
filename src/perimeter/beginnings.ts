import { counted } from '../counted.ts';

/** That places in the hierarchy have no known beginning, as far as to what they count as. */
export const beginningsUnknown = (places: number): string => {
  const [have, count] = places === 1 ? ['has', 'counts'] : ['have', 'count'];
  return `${counted(places, 'place')} in the hierarchy ${have} no known beginning and ${count}`;
};
