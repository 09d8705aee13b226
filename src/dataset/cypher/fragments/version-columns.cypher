// What every statement returns of a dataset version `v`.
// row: id string, dataset string, asAt string, status string, rows count, rejected count, controlTotalE4 int?, periods string[], sha256 string
v.id AS id, v.dataset AS dataset, v.asAt AS asAt, v.status AS status, v.rows AS rows, v.rejected AS rejected, v.controlTotalE4 AS controlTotalE4, v.periods AS periods, v.sha256 AS sha256
