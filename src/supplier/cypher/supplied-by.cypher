// How many rollup rows some suppliers have of what they supplied.
// access: read
// params: ids string[]
// row: rows count
// unique: one
UNWIND $ids AS one
MATCH (o:Organisation {id: one})
RETURN coalesce(sum(COUNT { (o)-[:SUPPLIED]->() }), 0) AS rows
