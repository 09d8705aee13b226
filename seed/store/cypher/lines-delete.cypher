// Takes lines out: of a version that is being replaced, or of the sample. Returns whose rollups must follow.
// access: write
// params: ids string[]
// row: supplierId string
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
WITH l, l.supplierId AS supplierId
DETACH DELETE l
RETURN DISTINCT supplierId
