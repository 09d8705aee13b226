// Small and medium suppliers of a department and its bodies, by name.
// access: read
// params: slug string, limit int
// row: supplier string, netE4 int
MATCH (:Organisation {slug: $slug})<-[:CHILD_OF*0..10 {current: true}]-(body:Organisation)
WITH DISTINCT body.id AS buyerId
MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = buyerId AND r.sizeBestKnown IN ['SME', 'MICRO', 'SMALL', 'MEDIUM']
WITH r.supplierId AS supplierId, sum(r.netE4) AS netE4
MATCH (s:Organisation {id: supplierId})
RETURN s.name AS supplier, netE4 ORDER BY s.nameKey, s.id LIMIT $limit
