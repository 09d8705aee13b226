// Claims by id.
// access: read
// params: ids string[]
// row: @include claim-columns
// hits: 60 * ids
// unique: id
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN @include claim-columns
ORDER BY id LIMIT 20000
