// Lines by id.
// access: read
// params: ids string[]
// row: @include line-columns
// hits: 23 * ids
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
RETURN @include line-columns
