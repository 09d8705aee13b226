// The twenty suppliers that a department and its bodies paid most.
// access: read
// params: slug string, limit int
// row: supplier string, netE4 int, lines count
MATCH (:Organisation {slug: $slug})<-[:CHILD_OF*0..10 {current: true}]-(body:Organisation)
WITH DISTINCT body.id AS buyerId
MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = buyerId
WITH r.supplierId AS supplierId, sum(r.netE4) AS netE4, sum(r.lines) AS lines
ORDER BY netE4 DESC, supplierId DESC LIMIT $limit
MATCH (supplier:Organisation {id: supplierId})
RETURN supplier.name AS supplier, netE4, lines ORDER BY netE4 DESC, supplierId DESC
