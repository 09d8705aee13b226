// Rollups of all that a buyer paid through one thing that count from the next publication on.
// access: write
// params: rows map[], next int
// row:
UNWIND $rows AS row
MATCH (o:Organisation {id: row.buyerId})
CREATE (o)-[r:BOUGHT_IN_ALL]->(o)
SET r = row, r.plane = 'INVOICED', r.since = $next
