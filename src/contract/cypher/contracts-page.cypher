// Contracts of the given buyers by id, and awards that stand for contracts their source does not publish; those that
// came to nothing are left out. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[], from string, to string, after string, limit int
// row: id string, ocid string, statedAs string, title string?, status string?, buyerId string, valueE4 int?, valueStated string?, valueKind string?, currency string?, vat string?, startsOn string?, endsOn string?, maxEndsOn string?, framework string?, lot string?, supplierIds string[], url string?
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WITH p, min(one) AS buyerId
CALL (p) {
  MATCH (x:Contract)-[:CONTRACT_OF]->(p) RETURN x, 'CONTRACT' AS statedAs
  UNION
  MATCH (x:Award)-[:RESULT_OF]->(p) WHERE NOT EXISTS { (x)<-[:CONTRACT_FOR]-(:Contract) } RETURN x, 'AWARD' AS statedAs
}
WITH p, buyerId, x, statedAs, left(coalesce(x.startsOn, x.signedOn, x.awardedOn, p.publishedOn, ''), 7) AS month
WHERE x.id > $after AND NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful']
  AND ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
WITH p, buyerId, x, statedAs ORDER BY x.id LIMIT $limit
RETURN x.id AS id, p.id AS ocid, statedAs, coalesce(x.title, p.title) AS title, x.status AS status, buyerId,
  x.valueE4 AS valueE4, x.valueStated AS valueStated, x.valueKind AS valueKind, x.currency AS currency, x.vat AS vat,
  x.startsOn AS startsOn, x.endsOn AS endsOn, x.maxEndsOn AS maxEndsOn, p.framework AS framework, p.frameworkLot AS lot,
  COLLECT { MATCH (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(s:Organisation) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS supplierIds,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
ORDER BY id LIMIT 20000
