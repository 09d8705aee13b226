// Suppliers by id; an organisation that supplied nothing is none.
// access: read
// params: ids string[]
// row: @include supplier-columns
// hits: 4 * ids
UNWIND $ids AS id
MATCH (s:Organisation {id: id}) WHERE s:Supplier
RETURN @include supplier-columns
