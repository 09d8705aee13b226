// What a department and its bodies paid, by lot and financial year.
// access: read
// params: slug string, limit int
// row: lot string?, year string, netE4 int, lines count
MATCH (:Organisation {slug: $slug})<-[:CHILD_OF*0..10 {current: true}]-(body:Organisation)
WITH DISTINCT body.id AS buyerId
MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = buyerId
WITH r.lot AS lot, r.financialYear AS year, sum(r.netE4) AS netE4, sum(r.lines) AS lines
RETURN lot, year, netE4, lines ORDER BY netE4 DESC, coalesce(lot, ''), year LIMIT $limit
