// For each search text the buyers known by a printed name alone whose names come near it in words.
// access: read
// params: searches {key string, text string}[]
// row: key string, name string
// hits: 180 * searches
UNWIND $searches AS search
CALL (search) {
  CALL db.index.fulltext.queryNodes('name_words', search.text, {limit: 40}) YIELD node, score
  MATCH (node)<-[:NAMED]-(o:Buyer) WHERE o.id STARTS WITH 'name-'
  RETURN o.id AS id, o.name AS name, max(score) AS score ORDER BY score DESC, id LIMIT 20
}
RETURN search.key AS key, name
ORDER BY key, score DESC, id LIMIT 20000
