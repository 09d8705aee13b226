import type { Columns } from '../../src/graph/columns.ts';
import type { Label, RelationshipType } from '../../src/graph/model.ts';
import { made } from '../../src/graph/statement.ts';

/**
 * What reads and writes a whole graph, a statement for each label and type of relationship. Cypher takes neither as a
 * parameter; the names come from the model alone, and a file is refused that has others.
 */
const reads = <const Row extends Columns>(name: string, text: string, row: Row) =>
  made({ name, about: name, text, access: 'read', params: {}, row });

const writes = (name: string, text: string) =>
  made({
    name,
    about: name,
    text: `${text} RETURN count(*) AS written`,
    access: 'write',
    params: { rows: 'map[]' },
    row: { written: 'count' },
  });

const COUNT = { count: 'count' } as const;

/** Both are counts that Neo4j keeps. */
export const nodesCounted = (label: Label) =>
  reads(`backup-nodes-counted.${label}`, `MATCH (n:${label}) RETURN count(n) AS count`, COUNT);
export const linksCounted = (type: RelationshipType) =>
  reads(`backup-links-counted.${type}`, `MATCH ()-[r:${type}]->() RETURN count(r) AS count`, COUNT);
export const everyNodeCounted = reads(
  'backup-every-node-counted',
  'MATCH (n) RETURN count(n) AS count',
  COUNT,
);

export const nodesOf = (label: Label) =>
  reads(`backup-nodes.${label}`, `MATCH (n:${label}) RETURN labels(n) AS labels, properties(n) AS stored`, {
    labels: 'string[]',
    stored: 'properties',
  });

export const linksOf = (type: RelationshipType) =>
  reads(
    `backup-links.${type}`,
    `MATCH (a)-[r:${type}]->(b) RETURN labels(a) AS fromLabels, a.id AS fromId, labels(b) AS toLabels, b.id AS toId, properties(r) AS stored`,
    { fromLabels: 'string[]', fromId: 'string', toLabels: 'string[]', toId: 'string', stored: 'properties' },
  );

export const createNodes = (labels: readonly Label[]) =>
  writes(
    `restore-nodes.${labels.join('.')}`,
    `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row.is`,
  );

/** Several of one type may be between two nodes, so they are made and not merged. */
export const createLinks = (type: RelationshipType, from: Label, to: Label) =>
  writes(
    `restore-links.${type}.${from}.${to}`,
    `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.is`,
  );
