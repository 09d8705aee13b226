// Organisations by full text over all their names, best first; one row each, with the name that matched best.
// access: read
// params: text string, publicBodies boolean, suppliers boolean, limit count, candidates count
// row: id string, matchedName string, type string, score float
// hits: 7 * candidates
CALL db.index.fulltext.queryNodes('name_words', $text, {limit: $candidates}) YIELD node, score
MATCH (node)<-[:NAMED]-(o:Organisation)
WHERE ($publicBodies AND (o:PublicBody OR o:Buyer)) OR ($suppliers AND o:Supplier)
WITH o, node, score ORDER BY score DESC, node.id LIMIT $candidates
WITH o, collect(node.text)[0] AS matchedName, max(score) AS score
ORDER BY score DESC, o.id LIMIT $limit
RETURN o.id AS id, matchedName, CASE WHEN o:Supplier AND NOT (o:PublicBody OR o:Buyer) THEN 'Supplier' ELSE 'Organisation' END AS type, score
