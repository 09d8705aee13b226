// Organisations by id, suppliers among them.
// access: read
// params: ids string[]
// row: @include organisation-columns
// hits: 14 * ids
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN @include organisation-columns
