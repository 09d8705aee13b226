import { fileURLToPath } from 'node:url';
import type { GraphReader } from '../graph/reader.ts';
import { catalogue, statementIn } from '../graph/statement.ts';
import type { CategoryNode, FamilyNode, FrameworkNode, LotNode } from './node.ts';

export const FRAMEWORK_STATEMENTS = catalogue(fileURLToPath(new URL('./cypher', import.meta.url)));
const statement = (name: string) => statementIn(FRAMEWORK_STATEMENTS, name);

type Keyed<T> = T & { key: string };
type Slugs = readonly string[];

export const families = (graph: GraphReader) => graph.read<FamilyNode>(statement('families'), {});
export const lotCategories = (graph: GraphReader) =>
  graph.read<CategoryNode>(statement('lot-categories'), {});
export const frameworksBySlug = (graph: GraphReader, slugs: Slugs) =>
  graph.read<FrameworkNode>(statement('frameworks-by-slug'), { slugs });
export const frameworksOfFamilies = (graph: GraphReader, slugs: Slugs) =>
  graph.read<Keyed<FrameworkNode>>(statement('frameworks-of-families'), { slugs });
export const frameworkFollowedBy = (graph: GraphReader, slugs: Slugs) =>
  graph.read<Keyed<FrameworkNode>>(statement('framework-followed-by'), { slugs });
export const lotsById = (graph: GraphReader, ids: readonly string[]) =>
  graph.read<LotNode>(statement('lots-by-id'), { ids });
export const lotsOfFrameworks = (graph: GraphReader, slugs: Slugs) =>
  graph.read<Keyed<LotNode>>(statement('lots-of-frameworks'), { slugs });
export const lotsOfCategories = (graph: GraphReader, slugs: Slugs) =>
  graph.read<Keyed<LotNode>>(statement('lots-of-categories'), { slugs });
