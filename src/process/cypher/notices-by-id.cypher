// Notices by id.
// access: read
// params: ids string[]
// row: @include notice-columns
// hits: 9 * ids
UNWIND $ids AS one
MATCH (n:Notice {id: one})
RETURN @include notice-columns
ORDER BY id LIMIT 20000
