import { FactSet } from '../../store/facts.ts';
import { citedIn, idIn } from '../../values/statements.ts';
import type { ClaimRecord, ClaimsHead } from './claim.ts';

export const SOURCE = 'claims';

export type ClaimInFile = { record: ClaimRecord; head: ClaimsHead };

/** How its check becomes properties; a claim without one says why. */
function checkOf({ check = { none: 'It states no figure.' } }: ClaimRecord, document: string) {
  if ('none' in check) return { unchecked: check.none };
  if ('asRule' in check) return { asRule: true };
  if ('against' in check) return { against: idIn(document, check.against) };
  const { question, variables, sum, per, where, unknown, assumes } = check;
  return {
    ...{ question, addUp: sum, per, assumes, unknownColumn: unknown },
    variables: Object.entries(variables).map(([name, text]) => `${name}=${text}`),
    whereColumn: where?.column ?? null,
    whereValue: where?.is ?? null,
  };
}

const valueOf = ({ value }: ClaimRecord) =>
  value && {
    printed: value.printed,
    valueE4: value.amount,
    unit: value.unit,
    unitInferred: value.unitInferred,
    withinE4: value.within,
  };

/** Claims of one document, each by an id that has the document's before it. */
export function claimFacts(read: readonly ClaimInFile[]): FactSet {
  const facts = new FactSet();
  for (const { record, head } of read) {
    const { about, shareOf, parts } = record;
    const id = (local: string): string => idIn(head.id, local);
    facts.node('Claim', {
      ...{ id: id(record.id), document: head.id, source: SOURCE, says: record.says },
      ...citedIn(head.document, record.locator),
      ...{ organisation: about.organisation, family: about.family, rule: about.rule && id(about.rule) },
      ...valueOf(record),
      ...{ firstMonth: record.from, lastMonth: record.to, ...record.measures },
      ...checkOf(record, head.id),
      ...{ parts: parts && parts.map(id), sharePart: shareOf && id(shareOf.part) },
      shareWhole: shareOf && id(shareOf.whole),
    });
  }
  return facts;
}
