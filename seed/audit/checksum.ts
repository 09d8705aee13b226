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
/** Hashes are added up modulo this: the sum is the same in whatever order they come, and no more than one is held. */
const MODULUS = 2n ** 256n;

type Item = { key: string; roles: readonly string[]; stored: StoredProperties };

const ITEM = { key: 'string', roles: 'string[]', stored: 'properties' } as const;

const nodesOf = (label: Label) =>
  made({
    name: `checksum-nodes.${label}`,
    about: 'All nodes of one label.',
    access: 'read',
    params: {},
    row: ITEM,
    text: `MATCH (n:${label}) RETURN n.id AS key, labels(n) AS roles, properties(n) AS stored`,
  });

const linksFrom = (type: RelationshipType, from: Label) =>
  made({
    name: `checksum-links.${type}.${from}`,
    about: 'All relationships of one type from nodes of one label.',
    access: 'read',
    params: {},
    row: ITEM,
    text: `MATCH (a:${from})-[r:${type}]->(b) RETURN a.id + ' ' + b.id AS key, [] AS roles, properties(r) AS stored`,
  });

const textOf = (kind: string, { key, roles, stored }: Item): string => {
  const entries = Object.entries(stored)
    .filter(([name]) => !LEFT_OUT_PROPERTIES.has(name) && LEFT_OUT_OF[kind] !== name)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return canonicalJson([kind, key, roles.toSorted(), entries]);
};

/** A decision taken back decides nothing: it is on record only. A rollup that was replaced is still there for a while. */
const counts = ({ stored }: Item): boolean => stored['active'] !== false && stored['until'] === undefined;

const hashOf = (text: string): bigint => BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);

const typesFrom = (label: Label): RelationshipType[] =>
  keysOf(RELATIONSHIPS).filter(
    (type) => RELATIONSHIPS[type].to !== 'Clue' && ['*', label].includes(RELATIONSHIPS[type].from),
  );

async function* hashesIn(graph: ReadGraph): AsyncGenerator<bigint> {
  for (const label of keysOf(LABELS).filter((one) => !LEFT_OUT.has(one) && !isRole(one))) {
    for await (const node of graph.stream(nodesOf(label), {}))
      if (counts(node)) yield hashOf(textOf(label, node));
    for (const type of typesFrom(label))
      for await (const link of graph.stream(linksFrom(type, label), {}))
        if (counts(link)) yield hashOf(textOf(type, link));
  }
}

/**
 * SHA-256 over the sum of the hashes of every node and relationship and how many there are: labels, keys and properties,
 * without element ids and times of runs. Equal for equal facts, in whatever order they came and however many they are.
 */
export async function checksum(graph: ReadGraph): Promise<string> {
  let [sum, count] = [0n, 0];
  for await (const hash of hashesIn(graph)) {
    sum = (sum + hash) % MODULUS;
    count += 1;
  }
  return createHash('sha256').update(`${count} ${sum}`).digest('hex');
}
