// The given contracts, or awards that stand for them.
// access: read
// params: ids string[]
// row: id string, ocid string, statedAs string, title string?, status string?, buyerId string, valueE4 int?, valueStated string?, valueKind string?, currency string?, vat string?, route string, startsOn string?, endsOn string?, maxEndsOn string?, framework string?, frameworkConfidence string?, lot string?, supplierIds string[], url string?
UNWIND $ids AS one
CALL (one) {
  MATCH (x:Contract {id: one})-[:CONTRACT_OF]->(p:ContractingProcess) RETURN x, p, 'CONTRACT' AS statedAs
  UNION
  MATCH (x:Award {id: one})-[:RESULT_OF]->(p:ContractingProcess) RETURN x, p, 'AWARD' AS statedAs
}
CALL (p) { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN min(o.id) AS buyerId }
WITH x, p, statedAs, buyerId WHERE buyerId IS NOT NULL
RETURN x.id AS id, p.id AS ocid, statedAs, coalesce(x.title, p.title) AS title, x.status AS status, buyerId,
  x.valueE4 AS valueE4, x.valueStated AS valueStated, x.valueKind AS valueKind, x.currency AS currency, x.vat AS vat, coalesce(x.route, p.route) AS route,
  x.startsOn AS startsOn, x.endsOn AS endsOn, x.maxEndsOn AS maxEndsOn,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence, p.frameworkLot AS lot,
  COLLECT { MATCH (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(s:Organisation) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS supplierIds,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
ORDER BY id LIMIT 20000
