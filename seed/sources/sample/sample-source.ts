import type { AsAt } from '../../read/source-file.ts';
import type { Source } from '../../store/dataset.ts';

type Cited = Pick<Source, 'id' | 'title' | 'publisher' | 'licence' | 'kind'>;

/** A dataset of the sample, of which it says so. */
export const sampleSource = ({ id, title, publisher, licence, kind }: Cited): Source => ({
  ...{ id, publisher, licence, kind },
  title: `${title} (sample)`,
  synthetic: false,
  sample: true,
});

export const takenOn = (asAt: string): AsAt => ({ asAt, reason: 'the day it was taken' });
