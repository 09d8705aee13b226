// Rollups of a supplier over all years by framework and lot that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (o:Organisation {id: row.supplierId})
MATCH (v:DatasetVersion {id: row.versionId})
CREATE (o)-[r:SOLD_THROUGH]->(v)
SET r = row, r.plane = 'INVOICED', r.since = $next
