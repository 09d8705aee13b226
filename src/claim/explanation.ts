import type { ClaimReason, Incomparability } from '../../generated/schema-types.ts';
import { figureSaid } from './figures.ts';
import type { ClaimNode, HeldMonths } from './node.ts';

/** What is known when a verdict is put into words. */
export type Finding = {
  claim: ClaimNode;
  computed: bigint | null;
  unknownE4: bigint | null;
  held: HeldMonths | null;
  incomparable: readonly Incomparability[];
};

const computedSaid = ({ claim, computed }: Finding): string =>
  computed === null ? 'nothing can be computed' : `${figureSaid(computed, claim.unit)} is computed`;

const heldSaid = ({ held }: Finding): string =>
  held === null || held.first === null
    ? 'None of its months are held'
    : `Held are ${held.held} of its ${held.of} months, ${held.first} to ${held.last}`;

const differenceSaid = ({ claim, computed }: Finding): string =>
  computed === null || claim.valueE4 === null ? '' : figureSaid(computed - claim.valueE4, claim.unit);

const SENTENCES: Readonly<Record<ClaimReason, (finding: Finding) => string>> = {
  OK: (finding) => `It agrees with what is held: ${computedSaid(finding)}.`,
  OUT_OF_TOLERANCE: (finding) =>
    `All that it is about is held, and it does not agree: ${computedSaid(finding)}, ${differenceSaid(finding)} from what is stated.`,
  NO_LINES: (finding) =>
    `${finding.held?.first ? `${heldSaid(finding)}, but no line of what it is about` : 'No line is held of what it is about'}; import the sales or notices that are.`,
  PARTLY_COVERED: (finding) =>
    `${heldSaid(finding)}: ${computedSaid(finding)} of these, which neither confirms nor refutes it.`,
  DIFFERENT_BASIS: ({ incomparable }) =>
    `It may not be compared. ${incomparable.map(({ message }) => message).join(' ')}`,
  RESTATED: (finding) =>
    `It agreed with the releases of its day; a later one changed the past, and now ${computedSaid(finding)}.`,
  UNIT_MISSING: (finding) =>
    `“${finding.claim.printed}” has no unit; if ${figureSaid(finding.claim.valueE4 ?? 0n, finding.claim.unit)} is meant, ${computedSaid(finding)} for the months held. ${heldSaid(finding)}.`,
  NOT_CHECKABLE: ({ claim }) => claim.unchecked ?? 'Nothing that is held says whether it is so.',
};

/** What the figure would be of, if sources said more. */
const unknownSaid = ({ unknownE4 }: Finding): string =>
  unknownE4 === null || unknownE4 === 0n
    ? ''
    : ` Another ${figureSaid(unknownE4, 'GBP')} may belong to it or not, for no source says.`;

/** The verdict in a sentence, what no source says, and what had to be assumed for it. */
export function explained(reason: ClaimReason, finding: Finding): string {
  const { assumes } = finding.claim;
  const assumption = assumes !== null && finding.computed !== null ? ` This assumes ${assumes}.` : '';
  return `${SENTENCES[reason](finding)}${unknownSaid(finding)}${assumption}`;
}
