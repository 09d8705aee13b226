// For each search text the registered body whose name comes nearest in words.
// access: read
// params: searches {key string, text string}[]
// row: key string, name string
// hits: 60 * searches
UNWIND $searches AS search
CALL (search) {
  CALL db.index.fulltext.queryNodes('name_words', search.text, {limit: 10}) YIELD node, score
  MATCH (node)<-[:NAMED]-(o:PublicBody) WHERE node.kind = 'AS_PUBLISHED'
  RETURN o.name AS name, o.id AS id ORDER BY score DESC, id LIMIT 1
}
RETURN search.key AS key, name
