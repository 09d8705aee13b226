// How many lines, or rollups of them, and processes or notices the months of coverage are counted from.
// access: read
// params: buyerIds string[]?
// row: rows count
// unique: one
// variant byBuyer: UNWIND $buyerIds AS one MATCH (o:Organisation {id: one}) RETURN coalesce(sum(COUNT { (o)<-[:PAID_BY]-() } + COUNT { (o)<-[:BOUGHT_BY]-() }), 0) AS rows
// variant all: RETURN COUNT { ()-[:INVOICED]->() } + COUNT { (:Notice) } AS rows
@variant
