// Families, frameworks, lots and categories with some words in name, slug or agreement number, and those that a text identifies.
// access: read
// params: text string, reference string, number string?, candidates count
// row: kind SearchKind, id string, name string, matchedName string, field SearchField, weight count, looked count
// hits: 30 + 12 * candidates
CALL () {
  CALL db.index.fulltext.queryNodes('agreement_words', $text, {limit: $candidates}) YIELD node
  WITH collect(node) AS nodes UNWIND nodes AS node
  RETURN node, node.name AS matchedName, 'NAME' AS field, size(nodes) AS looked
  UNION
  MATCH (node:FrameworkFamily|Framework|Lot|LotCategory {id: $reference}) RETURN node, $reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
  UNION
  MATCH (node:Framework {reference: $number}) RETURN node, node.reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
}
RETURN CASE WHEN node:FrameworkFamily THEN 'FRAMEWORK_FAMILY' WHEN node:Framework THEN 'FRAMEWORK' WHEN node:Lot THEN 'LOT' ELSE 'LOT_CATEGORY' END AS kind,
  node.id AS id, node.name AS name, matchedName, field, COUNT { (node)<-[:ITERATION_OF|LOT_OF|IN_CATEGORY|UNDER_FRAMEWORK|THROUGH_LOT|UNDER_LOT]-() } AS weight, looked
ORDER BY field, id LIMIT 20000
