// Dataset versions by id.
// access: read
// params: ids string[]
// row: @include version-columns
// hits: 10 * ids
UNWIND $ids AS id
MATCH (v:DatasetVersion {id: id})
RETURN @include version-columns
