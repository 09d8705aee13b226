import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Graph } from '../../src/graph/graph.ts';
import { sharedData } from '../seed/shared-data.ts';
import { nodesOf, type NodeFound } from '../support/facts-in.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { meaning, type Meant } from './meaning.ts';

export const REGISTER = 'govuk-organisations/gov.uk_api_organisations-2026-06-01.json';

/** A graph of handed files, its organisations by id, and whom printed names mean in it. */
export type Handed = Readonly<{ graph: Graph; bodies: ReadonlyMap<string, NodeFound>; meant: Meant }>;

/** Loads handed files into an empty graph, each as what its folder is called. */
export async function handed(paths: readonly string[]): Promise<Handed> {
  const graph = await emptyGraph();
  for (const path of paths) await imported(graph, [path.split('/')[0]!, sharedData(path)]);
  const bodies = await nodesOf(graph, 'Organisation');
  return {
    graph,
    bodies: new Map(bodies.map((body) => [String(body['id']), body])),
    meant: await meaning(graph),
  };
}

/** A row of a table as its file prints it. */
export type Printed = Readonly<Record<string, string>>;

export const rowsIn = (path: string): readonly Printed[] =>
  parse(readFileSync(sharedData(path)), { columns: true, bom: true });

/** Slugs of the bodies that a row was published by; null for one that has none. */
export const slugsIn =
  ({ bodies, meant }: Handed) =>
  (row: Printed): readonly unknown[] =>
    meant('BUYER', row['Organisation Name']!).map((id) => bodies.get(id)?.['slug'] ?? null);
