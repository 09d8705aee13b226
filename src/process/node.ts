import type { Value } from '../../generated/schema-types.ts';
import type { Context } from '../domain.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** What an award or a contract states of its worth; `valueE4` in 1/10,000 of a unit. */
export type Stated = Pick<
  RowOf<'awards-by-id'>,
  'valueE4' | 'valueStated' | 'valueKind' | 'currency' | 'vat'
>;

/** The value as the API tells it; null when none is stated. */
export const valueOf = ({ valueE4, valueStated, valueKind, currency, vat }: Stated): Value | null =>
  valueStated && valueKind
    ? {
        amount: valueE4,
        stated: valueStated,
        currency,
        vat: vat ?? 'UNKNOWN',
        kind: valueKind,
      }
    : null;

/** A notice as published. */
export type NoticeNode = RowOf<'process-notices'>;

/** Somebody a process or its awards name, as printed and as resolved. */
export type PartyNode = RowOf<'process-parties'>;

/** What is bought. */
export type CpvCodeNode = RowOf<'process-codes'>;

type OfProcess = Stated &
  Pick<RowOf<'awards-by-id'>, 'id' | 'processId' | 'startsOn' | 'endsOn' | 'maxEndsOn' | 'url'>;

/** Fields that an award and a contract have alike: what they state, and what they have from their process. */
export const FIELDS_OF_PROCESS = {
  value: valueOf,
  startDate: ({ startsOn }: OfProcess) => startsOn,
  endDate: ({ endsOn }: OfProcess) => endsOn,
  maxEndDate: ({ maxEndsOn }: OfProcess) => maxEndsOn,
  parties: ({ id }: OfProcess, _: unknown, { loaders }: Context) => loaders.process.parties.load(id),
  cpv: ({ processId }: OfProcess, _: unknown, { loaders }: Context) => loaders.process.codes.load(processId),
  notices: ({ processId }: OfProcess, _: unknown, { loaders }: Context) =>
    loaders.process.notices.load(processId),
  sourceUrl: ({ url }: OfProcess) => url,
} as const;
