// Dataset versions by id.
// access: read
// params: ids string[]
// row: @include version-columns
UNWIND $ids AS id
MATCH (v:DatasetVersion {id: id})
RETURN @include version-columns
