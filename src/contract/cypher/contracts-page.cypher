// Contracts of the given buyers or of a supplier by id, and awards that stand for contracts their source does not publish; those that
// came to nothing are left out. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[]?, supplierId string?, from string, to string, after string, limit int
// row: id string, ocid string, statedAs string, title string?, status string?, buyerId string, valueE4 int?, valueStated string?, valueKind string?, currency string?, vat string?, route string, startsOn string?, endsOn string?, maxEndsOn string?, framework string?, frameworkConfidence string?, lot string?, supplierIds string[], url string?
// variant byBuyer: UNWIND $buyerIds AS one MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess) WITH p, min(one) AS buyerId
// variant bySupplier: MATCH (:Organisation {id: $supplierId})<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(p:ContractingProcess)-[:BOUGHT_BY]->(o:Organisation) WITH p, min(o.id) AS buyerId
@variant
CALL (p) {
  MATCH (x:Contract)-[:CONTRACT_OF]->(p) RETURN x, 'CONTRACT' AS statedAs
  UNION
  MATCH (x:Award)-[:RESULT_OF]->(p) WHERE NOT EXISTS { (x)<-[:CONTRACT_FOR]-(:Contract) } RETURN x, 'AWARD' AS statedAs
}
WITH p, buyerId, x, statedAs, left(coalesce(x.startsOn, x.signedOn, x.awardedOn, p.publishedOn, ''), 7) AS month
WHERE x.id > $after AND ($supplierId IS NULL OR EXISTS { (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(:Organisation {id: $supplierId}) })
  AND ($buyerIds IS NULL OR buyerId IN $buyerIds) AND NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful']
  AND ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
WITH p, buyerId, x, statedAs ORDER BY x.id LIMIT $limit
RETURN x.id AS id, p.id AS ocid, statedAs, coalesce(x.title, p.title) AS title, x.status AS status, buyerId,
  x.valueE4 AS valueE4, x.valueStated AS valueStated, x.valueKind AS valueKind, x.currency AS currency, x.vat AS vat, coalesce(x.route, p.route) AS route,
  x.startsOn AS startsOn, x.endsOn AS endsOn, x.maxEndsOn AS maxEndsOn,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence, p.frameworkLot AS lot,
  COLLECT { MATCH (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(s:Organisation) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS supplierIds,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
ORDER BY id LIMIT 20000
