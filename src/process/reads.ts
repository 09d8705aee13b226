import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { CpvNode, NoticeNode, PartyNode } from './node.ts';

export const PROCESS_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(PROCESS_STATEMENTS, name);

type Keyed<T> = T & { key: string };

export const processNotices = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<Keyed<NoticeNode>>(statement('process-notices'), { ids });

export const processCodes = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<Keyed<CpvNode>>(statement('process-codes'), { ids });

export const processParties = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<Keyed<PartyNode>>(statement('process-parties'), { ids });
