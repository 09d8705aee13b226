import { FactSet } from '../../store/facts.ts';
import { citedIn, idIn } from '../../values/statements.ts';
import type { RuleRecord, RulesHead } from './rule.ts';

export const SOURCE = 'rules';

export type RuleInFile = { record: RuleRecord; head: RulesHead };

/** Rules of one file, each by an id that has the file's before it. */
export function ruleFacts(read: readonly RuleInFile[]): FactSet {
  const facts = new FactSet();
  for (const { record, head } of read) {
    const { kind, title, says, authority, covers, value, measures, citation, locator } = record;
    facts.node('LegalRule', {
      ...{ id: idIn(head.id, record.id), document: head.id, source: SOURCE, kind, title, says },
      ...citedIn(citation ?? head.document, locator),
      ...{ authority, covers, validFrom: record.from, validTo: record.to, ...measures },
      ...{ valueE4: value && value.amount, unit: value && value.unit, vat: value && value.vat },
    });
  }
  return facts;
}
