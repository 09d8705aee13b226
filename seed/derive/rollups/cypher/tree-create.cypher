// Rollups of supplier and whatever stands above its buyers that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (s:Organisation {id: row.supplierId})
MATCH (root:Organisation {id: row.rootId})
CREATE (s)-[r:SUPPLIED_TREE]->(root)
SET r = row, r.plane = 'INVOICED', r.since = $next
