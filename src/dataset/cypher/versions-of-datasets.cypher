// Versions of each given dataset, oldest first.
// access: read
// params: slugs string[]
// row: key string, id string, dataset string, asAt string, status string, rows count, rejected count, controlTotalE4 int?, periods string[], sha256 string
UNWIND $slugs AS key
MATCH (:Dataset {id: key})<-[:VERSION_OF]-(v:DatasetVersion)
RETURN key, v.id AS id, v.dataset AS dataset, v.asAt AS asAt, v.status AS status, v.rows AS rows, v.rejected AS rejected, v.controlTotalE4 AS controlTotalE4, v.periods AS periods, v.sha256 AS sha256
ORDER BY key, asAt, id LIMIT 5000
