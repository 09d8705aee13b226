// How many lines some suppliers have.
// access: read
// params: ids string[]
// row: rows count
// unique: one
UNWIND $ids AS one
MATCH (o:Organisation {id: one})
RETURN coalesce(sum(COUNT { (o)<-[:PAID_TO]-() }), 0) AS rows
