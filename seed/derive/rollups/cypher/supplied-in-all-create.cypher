// Rollups of all between a supplier and a buyer that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (s:Organisation {id: row.supplierId})
MATCH (b:Organisation {id: row.buyerId})
CREATE (s)-[r:SUPPLIED_IN_ALL]->(b)
SET r = row, r.plane = 'INVOICED', r.since = $next
