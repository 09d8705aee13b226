// Codes of the Common Procurement Vocabulary with some words in them, and the one that a text is.
// access: read
// params: text string, code string?, candidates count
// row: id string, name string, matchedName string, field SearchField, weight count, looked count
// hits: 10 + 6 * candidates
CALL () {
  CALL db.index.fulltext.queryNodes('cpv_words', $text, {limit: $candidates}) YIELD node
  WITH collect(node) AS nodes UNWIND nodes AS node
  RETURN node, node.name AS matchedName, 'NAME' AS field, size(nodes) AS looked
  UNION
  MATCH (node:CpvCode {id: $code}) RETURN node, node.id AS matchedName, 'IDENTIFIER' AS field, 0 AS looked
}
RETURN node.id AS id, node.name AS name, matchedName, field, COUNT { (node)<-[:CLASSIFIED_AS|BROADER]-() } AS weight, looked
ORDER BY field, id LIMIT 20000
