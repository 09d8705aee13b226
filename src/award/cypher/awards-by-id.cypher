// The given awards.
// access: read
// params: ids string[]
// row: id string, ocid string, title string?, status string?, awardedOn string?, route string, buyerIds string[], supplierIds string[], valueE4 int?, valueStated string?, valueKind string?, currency string?, vat string?, startsOn string?, endsOn string?, maxEndsOn string?, framework string?, url string?
UNWIND $ids AS one
MATCH (a:Award {id: one})-[:RESULT_OF]->(p:ContractingProcess)
WITH a, p, COLLECT { MATCH (a)-[:AWARDED_TO]->(s:Organisation) RETURN {id: s.id} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
RETURN a.id AS id, p.id AS ocid, coalesce(a.title, p.title) AS title, a.status AS status, a.awardedOn AS awardedOn, a.route AS route, buyers AS buyerIds, [x IN parties | x.id] AS supplierIds,
  a.valueE4 AS valueE4, a.valueStated AS valueStated, a.valueKind AS valueKind, a.currency AS currency, a.vat AS vat, a.startsOn AS startsOn, a.endsOn AS endsOn, a.maxEndsOn AS maxEndsOn,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
ORDER BY id LIMIT 20000
