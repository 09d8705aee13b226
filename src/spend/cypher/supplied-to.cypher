// How many rollup rows some buyers have of what was supplied to them.
// access: read
// params: buyerIds string[]
// row: rows count
// unique: one
UNWIND $buyerIds AS one
MATCH (o:Organisation {id: one})
RETURN coalesce(sum(COUNT { (o)<-[:SUPPLIED]-() }), 0) AS rows
