// The five largest suppliers of each body of a department.
// access: read
// params: slug string, limit int
// row: body string, supplier string, netE4 int
MATCH (:Organisation {slug: $slug})<-[:CHILD_OF*0..10 {current: true}]-(found:Organisation)
WITH DISTINCT found AS body
CALL (body) {
  MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = body.id
  WITH r.supplierId AS supplierId, sum(r.netE4) AS netE4
  ORDER BY netE4 DESC, supplierId DESC LIMIT $limit
  RETURN supplierId, netE4
}
MATCH (supplier:Organisation {id: supplierId})
RETURN body.slug AS body, supplier.name AS supplier, netE4 ORDER BY body, netE4 DESC, supplierId DESC
