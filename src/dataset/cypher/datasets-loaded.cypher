// What is loaded of each dataset: its records, those that were rejected, and the day of its latest version.
// access: read
// params:
// row: dataset string, rows count, rejected count, latest string
// hits: 20
// unique: dataset
MATCH (v:DatasetVersion) WHERE v.id IS NOT NULL AND v.status = 'LOADED'
RETURN v.dataset AS dataset, sum(v.rows) AS rows, sum(v.rejected) AS rejected, max(v.asAt) AS latest
ORDER BY dataset LIMIT 1000
