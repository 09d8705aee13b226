// Lots by id, with their framework and category.
// access: read
// params: ids string[]
// row: @include lot-columns
// hits: 25 * ids
UNWIND $ids AS id
MATCH (lot:Lot {id: id})-[:LOT_OF]->(f:Framework)
OPTIONAL MATCH (lot)-[r:IN_CATEGORY]->(c:LotCategory)
RETURN @include lot-columns
