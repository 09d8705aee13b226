import type { Finder } from './finder.ts';
import type { GraphReader } from '../graph/reader.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { AnswersSaved } from '../graphql/saved.ts';
import type { References } from '../identity/reference.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver of one operation is handed. domain.ts adds how things of all domains are read. */
export interface Context extends RequestContext {
  graph: GraphReader;
  loaders: Loaders;
  /** All rows of a saved question, within the deadline and the database hits of this operation. */
  saved: AnswersSaved;
  finders: readonly Finder[];
  references: References;
  /** How many items one page may have: undefined for callers over HTTP, more for the server's own questions. */
  maxFirst: number | undefined;
}
