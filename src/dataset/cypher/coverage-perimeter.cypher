// How many lines the months of coverage are counted from.
// access: read
// params: buyerIds string[]?
// row: rows count
// unique: one
// variant byBuyer: UNWIND $buyerIds AS one MATCH (o:Organisation {id: one}) RETURN coalesce(sum(COUNT { (o)<-[:PAID_BY]-() }), 0) AS rows
// variant all: MATCH (l:SpendLine) RETURN count(l) AS rows
@variant
