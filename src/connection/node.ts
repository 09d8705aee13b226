import type { RowOf } from '../graph/catalogue.ts';
import type { Path } from './paths.ts';

/** A thing on a path; `degree` counts the facts that hang on it. */
export type ConnectedThingNode = RowOf<'connection-things'>;

/** A link as it is said: of `subject`, with `object`; `amountE4` in 1/10,000 of the currency. */
export type Link = Pick<
  RowOf<'connection-neighbours.Organisation'>,
  'link' | 'amountE4' | 'currencies' | 'since' | 'until' | 'sources'
> & { subject: ConnectedThingNode; object: ConnectedThingNode };

export type ConnectionStepNode = {
  number: number;
  from: ConnectedThingNode;
  to: ConnectedThingNode;
  link: Link;
};

export type ConnectionPathNode = { number: number; path: Path<Link> };

/** What was found between two ends; an end is null when nothing is known by its reference. */
export type ConnectionPathsNode = {
  from: ConnectedThingNode | null;
  to: ConnectedThingNode | null;
  summary: string;
  paths: readonly Path<Link>[];
  isExhaustive: boolean;
  lookedAt: number;
  notLookedBehind: readonly ConnectedThingNode[];
};
