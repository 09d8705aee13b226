import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { OpportunityFilter, OpportunityNode, OutcomeNode } from './node.ts';

export const OPPORTUNITY_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(OPPORTUNITY_STATEMENTS, name);

export const opportunitiesPage = (
  graph: GraphReader,
  filter: OpportunityFilter,
  { after, limit }: { after: string; limit: number },
) => graph.read<OpportunityNode>(statement('opportunities-page'), { ...filter, after, limit: BigInt(limit) });

export const opportunitiesById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<OpportunityNode>(statement('opportunities-by-id'), { ids });

export const opportunitiesByOutcome = (graph: GraphReader, filter: OpportunityFilter) =>
  graph.read<OutcomeNode>(statement('opportunities-by-outcome'), filter);
