// Rollups of a version that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (v:DatasetVersion {id: row.versionId})
MATCH (d:Dataset {id: row.dataset})
CREATE (v)-[r:INVOICED]->(d)
SET r = row, r.plane = 'INVOICED', r.since = $next
