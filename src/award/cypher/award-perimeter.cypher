// How many awards a question about awards looks at.
// access: read
// params: buyerIds string[]?, supplierId string?
// row: rows count
// unique: one
// variant byBuyer: UNWIND $buyerIds AS one MATCH (o:Organisation {id: one}) RETURN coalesce(sum(COUNT { (o)<-[:BOUGHT_BY]-() }), 0) AS rows
// variant bySupplier: MATCH (o:Organisation {id: $supplierId}) RETURN coalesce(sum(COUNT { (o)<-[:AWARDED_TO]-() }), 0) AS rows
// variant all: MATCH (a:Award) RETURN count(a) AS rows
@variant
