// All dataset versions, with what decides which of their lines count.
// access: read
// params:
// row: id string, dataset string, asAt string, status string, sha256 string, rows int, controlTotalE4 int?, periods string[], sample boolean?
MATCH (v:DatasetVersion) WHERE v.id IS NOT NULL
RETURN v.id AS id, v.dataset AS dataset, v.asAt AS asAt, v.status AS status, v.sha256 AS sha256, v.rows AS rows,
  v.controlTotalE4 AS controlTotalE4, v.periods AS periods, v.sample AS sample
ORDER BY id
