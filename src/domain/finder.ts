import type { SearchField, SearchKind } from '../../generated/schema-types.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { Loaders } from './loaders.ts';

/** A thing found by one of its texts. Its kind is named as its type, by whose key `nodes` reads it. */
export type Hit = {
  kind: SearchKind;
  id: string;
  /** What it is called, by which hits that match alike are in order. */
  name: string;
  matchedName: string;
  field: SearchField;
  /** How much the graph has of it: lines, purchases, bodies. */
  weight: number;
};

/** What a finder found; not all when there were more texts than it looked at. */
export type Found = { hits: readonly Hit[]; isAll: boolean };

/** What a search is for. */
export type Search = {
  /** A full-text query of the words as typed or as names are compared, and one of the latter alone. */
  text: string;
  nameText: string;
  /** The whole text, which may be an identifier. */
  reference: string;
  kinds: ReadonlySet<SearchKind>;
  /** How many texts to look at. */
  candidates: number;
};

/** Finds things of some kinds by words. It is asked only when one of its kinds is wanted; others it may find are left out. */
export type Finder = {
  kinds: readonly SearchKind[];
  find: (graph: GraphReader, search: Search, loaders: Loaders) => Promise<Found>;
};
