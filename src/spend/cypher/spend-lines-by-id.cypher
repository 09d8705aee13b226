// Lines by id.
// access: read
// params: ids string[]
// row: @include line-columns
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
RETURN @include line-columns
