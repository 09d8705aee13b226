import { comparedNames } from '../../src/identity/body-names.ts';
import type { KnownBody } from '../../src/identity/directory.ts';

const ALWAYS = [{ from: null, to: null }];

/** A body as one register lists it; what is left out is unremarkable. */
export type BodySaid = {
  slug: string;
  name: string;
  acronym?: string | null;
  format?: string | null;
  closed?: boolean;
  closedOn?: string | null;
  parents?: readonly string[];
};

/** What printed names are compared with; ids are slugs. */
export const knownBody = ({ slug, name, acronym = null, ...said }: BodySaid): KnownBody => ({
  id: slug,
  slug,
  name,
  acronym,
  format: said.format ?? null,
  life: {
    from: null,
    closed: said.closed || said.closedOn ? [{ from: said.closedOn ?? '2026-06-01', to: null }] : [],
    doubtfulBefore: said.closed && !said.closedOn ? '2026-06-01' : null,
  },
  names: comparedNames({ slug, name }, [
    { text: name, isAcronym: false, spans: ALWAYS },
    ...(acronym ? [{ text: acronym, isAcronym: true, spans: ALWAYS }] : []),
  ]),
  identifiers: [],
  parents: said.parents ?? [],
});
