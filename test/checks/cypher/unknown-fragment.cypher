// Includes what there is not.
// access: read
// params: ids string[]
// row: @include no-such-columns
UNWIND $ids AS id MATCH (o:Organisation {id: id}) RETURN o.id AS id
