// For each search: whose name has some words in it, and whom a text identifies by an id, a slug or a number of a register; one row for each text.
// access: read
// params: searches {key string, text string, reference string}[], candidates count
// row: key string, id string, name string, matchedName string, field SearchField, isBuyer boolean, isSupplier boolean, weight count, looked count, textId string
// hits: 4600 * searches
UNWIND $searches AS search
CALL (search) {
  CALL (search) {
    CALL db.index.fulltext.queryNodes('name_words', search.text, {limit: $candidates}) YIELD node
    WITH collect(node) AS nodes UNWIND nodes AS node
    MATCH (node)<-[:NAMED]-(o:Organisation)
    RETURN o, node.text AS matchedName, CASE WHEN node.kind = 'ACRONYM' THEN 'ACRONYM' WHEN node.text = o.name THEN 'NAME' ELSE 'OTHER_NAME' END AS field, size(nodes) AS looked, node.id AS textId
    UNION
    MATCH (o:Organisation {id: search.reference}) RETURN o, search.reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked, '' AS textId
    UNION
    MATCH (o:Organisation {slug: search.reference}) RETURN o, search.reference AS matchedName, 'IDENTIFIER' AS field, 0 AS looked, '' AS textId
    UNION
    MATCH (i:Identifier {id: search.reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, i.id AS matchedName, 'IDENTIFIER' AS field, 0 AS looked, i.id AS textId
    UNION
    MATCH (i:Identifier {value: search.reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, i.id AS matchedName, 'IDENTIFIER' AS field, 0 AS looked, i.id AS textId
  }
  WITH *, (o:PublicBody OR o:Buyer) AS isBuyer, o:Supplier AS isSupplier
  WHERE isBuyer OR isSupplier
  RETURN o.id AS id, o.name AS name, matchedName, field, isBuyer, isSupplier,
    CASE o.govukStatus WHEN 'closed' THEN 0 ELSE COUNT { (o)<-[:CHILD_OF|PAID_BY|PAID_TO|BOUGHT_BY|AWARDED_TO]-() } END AS weight, looked, textId
  ORDER BY id, textId LIMIT 2000
}
RETURN search.key AS key, id, name, matchedName, field, isBuyer, isSupplier, weight, looked, textId
ORDER BY key, id, textId LIMIT 200000
