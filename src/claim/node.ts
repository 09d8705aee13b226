import type { ClaimArithmetic, ClaimReason, Incomparability } from '../../generated/schema-types.ts';
import type { RowOf } from '../graph/catalogue.ts';

/** A claim as every statement returns it. Amounts are in 1/10,000 of their unit, months are YYYY-MM. */
export type ClaimNode = RowOf<'claims-by-id'>;

/** What a check found; a claim's own words beside it. Amounts are in 1/10,000 of the claim's unit. */
export type ClaimCheckNode = {
  claim: ClaimNode;
  computed: bigint | null;
  /** Pounds that may belong to what is computed or not; null where nothing is computed, or none can. */
  unknownE4: bigint | null;
  /** Of the months the claim is about; null: it is about none. */
  held: HeldMonths | null;
  reason: ClaimReason;
  explanation: string;
  incomparable: readonly Incomparability[];
  arithmetic: readonly ClaimArithmetic[];
};

/** Which of a claim's months any loaded sales have; `first` and `last` are null when none is. */
export type HeldMonths = { first: string | null; last: string | null; held: number; of: number };
