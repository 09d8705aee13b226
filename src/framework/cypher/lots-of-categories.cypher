// Lots in each given category.
// access: read
// params: slugs string[]
// row: key string, @include lot-columns
// hits: 250 * slugs
UNWIND $slugs AS key
MATCH (c:LotCategory {id: key})<-[r:IN_CATEGORY]-(lot:Lot)-[:LOT_OF]->(f:Framework)
RETURN key, @include lot-columns
ORDER BY key, lot.id LIMIT 5000
