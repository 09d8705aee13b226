// Lots of each given framework.
// access: read
// params: slugs string[]
// row: key string, @include lot-columns
// hits: 55 * slugs
UNWIND $slugs AS key
MATCH (f:Framework {id: key})<-[:LOT_OF]-(lot:Lot)
OPTIONAL MATCH (lot)-[r:IN_CATEGORY]->(c:LotCategory)
RETURN key, @include lot-columns
ORDER BY key, lot.id LIMIT 5000
