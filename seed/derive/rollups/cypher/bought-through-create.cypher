// Rollups of a buyer over all years by framework and lot that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (o:Organisation {id: row.buyerId})
MATCH (v:DatasetVersion {id: row.versionId})
CREATE (o)-[r:BOUGHT_THROUGH]->(v)
SET r = row, r.plane = 'INVOICED', r.since = $next
