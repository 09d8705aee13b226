// Contracts, awards and opportunities with some words in their titles, and those with an open contracting id. A process nobody announced beforehand is its first award.
// access: read
// params: text string, reference string, candidates count
// row: kind SearchKind, id string, name string, matchedName string, field SearchField, looked count
// hits: 60 + 16 * candidates
CALL () {
  CALL db.index.fulltext.queryNodes('title_text', $text, {limit: $candidates}) YIELD node
  WITH collect(node) AS nodes UNWIND nodes AS node
  RETURN node, node.title AS matchedName, 'TITLE' AS field, size(nodes) AS looked
  UNION
  MATCH (node:ContractingProcess {ocid: $reference}) RETURN node, $reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
  UNION
  MATCH (node:Award {ocid: $reference}) RETURN node, $reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
  UNION
  MATCH (node:Contract {ocid: $reference}) RETURN node, $reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
}
CALL (node) {
  MATCH (node:Contract)-[:CONTRACT_OF]->(p)-[:BOUGHT_BY]->() RETURN node.id AS id, 'CONTRACT' AS kind
  UNION
  MATCH (node:Award)-[:RESULT_OF]->(p)-[:BOUGHT_BY]->() RETURN node.id AS id, 'AWARD' AS kind
  UNION
  MATCH (node:ContractingProcess)-[:BOUGHT_BY]->() WHERE EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(node) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
  RETURN node.id AS id, 'OPPORTUNITY' AS kind
  UNION
  MATCH (node:ContractingProcess)<-[:RESULT_OF]-(a:Award) WHERE NOT EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(node) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
  RETURN a.id AS id, 'AWARD' AS kind ORDER BY id LIMIT 1
}
RETURN kind, id, coalesce(node.title, matchedName) AS name, matchedName, field, looked
ORDER BY kind, field, id LIMIT 20000
