import type { Graph } from '../../src/graph/graph.ts';
import { made } from '../../src/graph/statement.ts';

const NODES = made({
  name: 'every-node',
  about: 'Everything that any node has.',
  access: 'read',
  params: {},
  row: { labels: 'string[]', stored: 'properties' },
  text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS stored',
});
const LINKS = made({
  name: 'every-link',
  about: 'Everything that any relationship has.',
  access: 'read',
  params: {},
  row: { type: 'string', fromId: 'string', toId: 'string', stored: 'properties' },
  text: 'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS fromId, b.id AS toId, properties(r) AS stored',
});

const textOf = (of: object): string =>
  JSON.stringify(of, (name, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (name === 'labels' && Array.isArray(value)) return value.toSorted((a, b) => (a < b ? -1 : 1));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });

/** Every node and relationship with all it has, whatever program wrote it: but for the one node that counts writings. */
export async function everything(graph: Graph): Promise<string[]> {
  const nodes = await graph.read(NODES, {});
  const links = await graph.read(LINKS, {});
  return [...nodes.filter(({ labels }) => !labels.includes('Graph')), ...links].map(textOf).toSorted();
}

/** What the graph has as a whole, but for how often it was written to. */
export async function asAWhole(graph: Graph): Promise<string> {
  const nodes = await graph.read(NODES, {});
  const { version: _, ...stored } = nodes.find(({ labels }) => labels.includes('Graph'))?.stored ?? {};
  return textOf(stored);
}
