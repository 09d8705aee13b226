import type { Value, ValueKind, VatBasis } from '../../generated/schema-types.ts';

/** What an award or a contract states of its worth and its span. Days are YYYY-MM-DD. */
export type Stated = {
  /** In 1/10,000 of a unit. */
  valueE4: bigint | null;
  valueStated: string | null;
  valueKind: string | null;
  currency: string | null;
  vat: string | null;
  startsOn: string | null;
  endsOn: string | null;
  maxEndsOn: string | null;
};

/** The value as the API tells it; null when none is stated. */
export const valueOf = ({ valueE4, valueStated, valueKind, currency, vat }: Stated): Value | null =>
  valueStated && valueKind
    ? {
        amount: valueE4,
        stated: valueStated,
        currency,
        vat: (vat ?? 'UNKNOWN') as VatBasis,
        kind: valueKind as ValueKind,
      }
    : null;

/** A notice as published. */
export type NoticeNode = {
  id: string;
  publishedAt: string | null;
  tags: string[];
  noticeType: string | null;
  url: string | null;
  source: string;
};

/** Somebody a process or its awards name, as printed and as resolved. */
export type PartyNode = { role: string; organisationId: string; asPrinted: string; size: string | null };

/** What is bought. */
export type CpvNode = { code: string; name: string };
