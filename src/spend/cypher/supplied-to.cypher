// How many suppliers some buyers have, each counted with each of them.
// access: read
// params: buyerIds string[]
// row: rows count
// unique: one
UNWIND $buyerIds AS one
MATCH (o:Organisation {id: one})
RETURN coalesce(sum(COUNT { (o)<-[:SUPPLIED_IN_ALL]-() }), 0) AS rows
