// How many processes some lists have to look through together, at most.
// access: read
// params: lists {key string, by string, ids string[], buyerIds string[]?, supplierIds string[]?}[]
// row: rows count
// unique: one
UNWIND $lists AS list
@include purchases-counted
RETURN coalesce(sum(purchases), 0) AS rows
