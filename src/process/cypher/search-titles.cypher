// Contracts, awards and opportunities by full text over their titles, best first. A process nobody announced beforehand is its first award.
// access: read
// params: text string, contracts boolean, opportunities boolean, limit count, candidates count
// row: id string, matchedName string, type string, score float
// hits: 4 * candidates
CALL db.index.fulltext.queryNodes('title_text', $text, {limit: $candidates}) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT $candidates
CALL (node) {
  MATCH (node:Contract)-[:CONTRACT_OF]->(p)-[:BOUGHT_BY]->() RETURN node.id AS id, 'Contract' AS type
  UNION
  MATCH (node:Award)-[:RESULT_OF]->(p)-[:BOUGHT_BY]->() RETURN node.id AS id, 'Award' AS type
  UNION
  MATCH (node:ContractingProcess)-[:BOUGHT_BY]->() WHERE EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(node) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
  RETURN node.id AS id, 'Opportunity' AS type
  UNION
  MATCH (node:ContractingProcess)<-[:RESULT_OF]-(a:Award) WHERE NOT EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(node) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
  RETURN a.id AS id, 'Award' AS type ORDER BY id LIMIT 1
}
WITH id, type, node.title AS matchedName, score WHERE ($contracts AND type <> 'Opportunity') OR ($opportunities AND type = 'Opportunity')
RETURN id, matchedName, type, score
ORDER BY score DESC, id LIMIT $limit
