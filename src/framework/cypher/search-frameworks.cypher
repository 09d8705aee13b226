// Frameworks and lots by full text over their names, slugs and agreement numbers, best first.
// access: read
// params: text string, frameworks boolean, lots boolean, limit count, candidates count
// row: id string, matchedName string, type string, score float
// hits: 2 * candidates
CALL db.index.fulltext.queryNodes('framework_words', $text, {limit: $candidates}) YIELD node, score
WITH node, score WHERE ($frameworks AND node:Framework) OR ($lots AND node:Lot)
RETURN node.id AS id, node.name AS matchedName, CASE WHEN node:Lot THEN 'Lot' ELSE 'Framework' END AS type, score
ORDER BY score DESC, id LIMIT $limit
