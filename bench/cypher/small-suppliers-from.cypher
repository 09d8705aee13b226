// Small and medium suppliers of a family that were paid at least so much, the largest first.
// access: read
// params: family string, fromE4 int, limit int
// row: supplier string, netE4 int
MATCH ()-[r:SOLD_THROUGH]->() WHERE r.family = $family AND r.sizeBestKnown IN ['SME', 'MICRO', 'SMALL', 'MEDIUM']
WITH r.supplierId AS supplierId, sum(r.netE4) AS netE4
WHERE netE4 >= $fromE4
WITH supplierId, netE4 ORDER BY netE4 DESC, supplierId DESC LIMIT $limit
MATCH (supplier:Organisation {id: supplierId})
RETURN supplier.name AS supplier, netE4 ORDER BY netE4 DESC, supplierId DESC
