// Dataset versions by id.
// access: read
// params: ids string[]
// row: id string, dataset string, asAt string, status string, rows count, rejected count, controlTotalE4 int?, periods string[], sha256 string
UNWIND $ids AS id
MATCH (v:DatasetVersion {id: id})
RETURN v.id AS id, v.dataset AS dataset, v.asAt AS asAt, v.status AS status, v.rows AS rows, v.rejected AS rejected, v.controlTotalE4 AS controlTotalE4, v.periods AS periods, v.sha256 AS sha256
