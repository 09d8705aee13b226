import type { Columns } from '../../src/graph/columns.ts';
import type { Label, LinkKindOf, RelationshipType, RoleLabel } from '../../src/graph/model.ts';
import { made, type Statement } from '../../src/graph/statement.ts';

/** A kind of relationship a source states; `owner` is the end whose node carries the source. */
export type LinkScope = LinkKindOf & { owner: 'from' | 'to' };

const OWNED = ' {source: $source}';

/**
 * The statements that read and write reference facts, one per label and relationship type of the model.
 * They differ in nothing else, and the names come from the model alone, never from data.
 */
type Made = Pick<Statement, 'name' | 'text'>;

const NODE = { id: 'string', stored: 'properties' } as const;
const LINK = { fromId: 'string', toId: 'string', stored: 'properties' } as const;
const OF_SOURCE = { source: 'string' } as const;
const OF_PROCESSES = { ocids: 'string[]' } as const;

const readOf = <const Params extends Columns, const Row extends Columns>(
  { name, text }: Made,
  params: Params,
  row: Row,
) => made({ name, text, access: 'read', about: name, params, row });

/** Each write tells how many of its rows found what they name. */
const writeOf = ({ name, text }: Made) =>
  made({
    name,
    text: `${text} RETURN count(DISTINCT row) AS matched`,
    access: 'write',
    about: name,
    params: { rows: 'map[]' },
    row: { matched: 'count' },
  });

/** A statement that writes rows, and counts those that found what they name. */
export type WritesRows = ReturnType<typeof writeOf>;

export const nodesOfSource = (label: Label) =>
  readOf(
    {
      name: `nodes-of-source.${label}`,
      text: `MATCH (n:${label} {source: $source}) RETURN n.id AS id, properties(n) AS stored ORDER BY id`,
    },
    OF_SOURCE,
    NODE,
  );

export const sampleNodes = (label: Label) =>
  readOf(
    {
      name: `sample-nodes.${label}`,
      text: `MATCH (n:${label}) WHERE n.sample = true AND n.source <> $source RETURN n.id AS id, properties(n) AS stored ORDER BY id`,
    },
    OF_SOURCE,
    NODE,
  );

/** Those of the ids that a node of the label has. */
export const nodesKnown = (label: Label) =>
  readOf(
    {
      name: `nodes-known.${label}`,
      text: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id ORDER BY id`,
    },
    { ids: 'string[]' },
    { id: 'string' },
  );

/** Links found from the end that the source owns. */
export const linksOfSource = ({ type, from, to, owner }: LinkScope) =>
  readOf(
    {
      name: `links-of-source.${type}.${from}`,
      text:
        `MATCH (a:${from}${owner === 'from' ? OWNED : ''})-[r:${type}]->(b:${to}${owner === 'to' ? OWNED : ''}) ` +
        'RETURN a.id AS fromId, b.id AS toId, properties(r) AS stored ORDER BY fromId, toId',
    },
    OF_SOURCE,
    LINK,
  );

export const writeNodes = (label: Label, roles: readonly RoleLabel[]) =>
  writeOf({
    name: `write-nodes.${[label, ...roles].join('.')}`,
    text: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n = row.values, n.id = row.id${roles.map((role) => `, n:${role}`).join('')}`,
  });

export const removeNodes = (label: Label) =>
  writeOf({
    name: `remove-nodes.${label}`,
    text: `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) DETACH DELETE n`,
  });

export const writeLinks = (type: RelationshipType, from: Label, to: Label) =>
  writeOf({
    name: `write-links.${type}.${from}`,
    text: `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE (a)-[r:${type}]->(b) SET r = row.values`,
  });

export const removeLinks = (type: RelationshipType, from: Label, to: Label) =>
  writeOf({
    name: `remove-links.${type}.${from}`,
    text: `UNWIND $rows AS row MATCH (a:${from} {id: row.from})-[r:${type}]->(b:${to} {id: row.to}) DELETE r`,
  });

export const nodesOfProcesses = (label: Label) =>
  readOf(
    {
      name: `nodes-of-processes.${label}`,
      text: `UNWIND $ocids AS ocid MATCH (n:${label} {ocid: ocid}) RETURN n.id AS id, properties(n) AS stored ORDER BY id`,
    },
    OF_PROCESSES,
    NODE,
  );

/** Links from the nodes of contracting processes; the owner is always the end they start from. */
export const linksOfProcesses = ({ type, from, to }: LinkScope) =>
  readOf(
    {
      name: `links-of-processes.${type}.${from}`,
      text:
        `UNWIND $ocids AS ocid MATCH (a:${from} {ocid: ocid})-[r:${type}]->(b:${to}) WHERE a.id IS NOT NULL ` +
        'RETURN a.id AS fromId, b.id AS toId, properties(r) AS stored ORDER BY fromId, toId',
    },
    OF_PROCESSES,
    LINK,
  );

const OF_ORGANISATIONS = { ids: 'string[]', source: 'string' } as const;

/** Those of the organisations that a source states, and by a type of link what it states of them. */
export const ownOrganisations = readOf(
  {
    name: 'own-organisations',
    text: 'UNWIND $ids AS id MATCH (n:Organisation {id: id}) WHERE n.source = $source RETURN n.id AS id, properties(n) AS stored ORDER BY id',
  },
  OF_ORGANISATIONS,
  NODE,
);

export const nodesOfOrganisations = ({ type, to }: LinkScope) =>
  readOf(
    {
      name: `nodes-of-organisations.${type}`,
      text: `UNWIND $ids AS organisation MATCH (:Organisation {id: organisation})-[:${type}]->(n:${to}) WHERE n.source = $source RETURN DISTINCT n.id AS id, properties(n) AS stored ORDER BY id`,
    },
    OF_ORGANISATIONS,
    NODE,
  );

export const linksOfOrganisations = ({ type, to, owner }: LinkScope) =>
  readOf(
    {
      name: `links-of-organisations.${type}`,
      text:
        `UNWIND $ids AS id MATCH (a:Organisation {id: id})-[r:${type}]->(b:${to}) WHERE ${owner === 'from' ? 'a' : 'b'}.source = $source ` +
        'RETURN a.id AS fromId, b.id AS toId, properties(r) AS stored ORDER BY fromId, toId',
    },
    OF_ORGANISATIONS,
    LINK,
  );

/** All links of one type between two labels. */
export const linksBetween = ({ type, from, to }: LinkKindOf) =>
  readOf(
    {
      name: `links-between.${type}.${from}.${to}`,
      text: `MATCH (a:${from})-[r:${type}]->(b:${to}) WHERE a.id IS NOT NULL RETURN a.id AS fromId, b.id AS toId, properties(r) AS stored ORDER BY fromId, toId`,
    },
    {},
    LINK,
  );
