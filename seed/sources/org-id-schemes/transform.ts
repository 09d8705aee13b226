import { webAddress } from '../../../src/served.ts';
import { FactSet } from '../../store/facts.ts';
import type { Scheme } from './read.ts';

export const SOURCE = 'org-id-schemes';

/** The schemes; of several lists with one code the last counts. */
export function schemeFacts(schemes: readonly Scheme[]): FactSet {
  const facts = new FactSet();
  for (const { code, name, url, coverage, deprecated } of schemes) {
    facts.node('IdentifierScheme', {
      id: code,
      name: name.en,
      url: webAddress(url),
      coverage: coverage ?? [],
      deprecated: deprecated ?? false,
      source: SOURCE,
    });
  }
  return facts;
}
