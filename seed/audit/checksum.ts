import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/canonical-json.ts';
import type { StoredProperties } from '../../src/graph/columns.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { LABELS, RELATIONSHIPS, isRole, type Label, type RelationshipType } from '../../src/graph/model.ts';
import { PUBLICATION_PROPERTIES } from '../../src/graph/rollups.ts';
import { made } from '../../src/graph/statement.ts';
import { keysOf } from '../../src/keys.ts';

/** Records of what happened rather than of the world; two equal graphs may differ in them. */
const LEFT_OUT: ReadonlySet<string> = new Set<Label>(['ImportRun', 'Uncounted', 'Graph', 'Clue']);
const LEFT_OUT_PROPERTIES = new Set(['at', 'undoneAt', ...PUBLICATION_PROPERTIES]);
/** The name somebody gave a file says nothing of the world. */
const LEFT_OUT_OF: Readonly<Partial<Record<string, string>>> = { SourceDocument: 'title' };
const PAGE = 20_000;

type Item = { key: string; roles: readonly string[]; stored: StoredProperties };

const pageOfNodes = (label: Label) =>
  made({
    name: `checksum-nodes.${label}`,
    about: 'Nodes of one label, a page at a time.',
    access: 'read',
    params: { after: 'string', limit: 'count' },
    row: { key: 'string', roles: 'string[]', stored: 'properties' },
    text: `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS key, labels(n) AS roles, properties(n) AS stored ORDER BY n.id LIMIT $limit`,
  });

const linksFrom = (type: RelationshipType, from: Label) =>
  made({
    name: `checksum-links.${type}.${from}`,
    about: 'Relationships of one type from a page of nodes.',
    access: 'read',
    params: { ids: 'string[]' },
    row: { key: 'string', roles: 'string[]', stored: 'properties' },
    text: `UNWIND $ids AS id MATCH (a:${from} {id: id})-[r:${type}]->(b) RETURN id + ' ' + b.id AS key, [] AS roles, properties(r) AS stored`,
  });

const textOf = (kind: string, { key, roles, stored }: Item): string => {
  const entries = Object.entries(stored)
    .filter(([name]) => !LEFT_OUT_PROPERTIES.has(name) && LEFT_OUT_OF[kind] !== name)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return canonicalJson([kind, key, roles.toSorted(), entries]);
};

/** A decision taken back decides nothing: it is on record only. A rollup that was replaced is still there for a while. */
const counts = ({ stored }: Item): boolean => stored['active'] !== false && stored['until'] === undefined;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

const typesFrom = (label: Label): RelationshipType[] =>
  keysOf(RELATIONSHIPS).filter(
    (type) => RELATIONSHIPS[type].to !== 'Clue' && ['*', label].includes(RELATIONSHIPS[type].from),
  );

/**
 * SHA-256 over the sorted hashes of every node and relationship: labels, keys and properties, without element
 * ids and times of runs. Equal for equal facts, in whatever order they came.
 */
export async function checksum(graph: ReadGraph): Promise<string> {
  const hashes: string[] = [];
  const labels = keysOf(LABELS).filter((label) => !LEFT_OUT.has(label) && !isRole(label));
  for (const label of labels) {
    for (let after = ''; ;) {
      const nodes = await graph.read(pageOfNodes(label), { after, limit: PAGE });
      if (nodes.length === 0) break;
      hashes.push(...nodes.filter(counts).map((node) => hashOf(textOf(label, node))));
      for (const type of typesFrom(label)) {
        const links = await graph.read(linksFrom(type, label), { ids: nodes.map(({ key }) => key) });
        hashes.push(...links.filter(counts).map((link) => hashOf(textOf(type, link))));
      }
      after = nodes.at(-1)!.key;
    }
  }
  const whole = createHash('sha256');
  for (const hash of hashes.toSorted()) whole.update(hash);
  return whole.digest('hex');
}
