import { FactSet } from '../../store/facts.ts';
import { broaderOf, type Cpv } from './codes.ts';

export const SOURCE = 'cpv';

/** The codes with their names, each below the nearest broader one there is. */
export function cpvFacts(read: readonly Cpv[]): FactSet {
  const facts = new FactSet();
  const codes = new Set(read.map(({ code }) => code));
  for (const { code, name, parent } of read) {
    facts.node('CpvCode', { id: code, name, source: SOURCE });
    const broader = parent && codes.has(parent) ? parent : broaderOf(code, codes);
    if (broader) facts.link('BROADER', [code, broader]);
  }
  return facts;
}
