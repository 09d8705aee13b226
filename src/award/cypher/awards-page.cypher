// Awards by id: COUNTED in a figure, SHARED with others so that the figure has an upper bound, or ALL.
// access: read
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, size string?, from string, to string, which string, after string, limit int
// row: id string, ocid string, title string?, status string?, awardedOn string?, route string, buyerIds string[], supplierIds string[], valueE4 int?, valueStated string?, valueKind string?, currency string?, vat string?, startsOn string?, endsOn string?, maxEndsOn string?, framework string?, url string?
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (:Organisation {id: buyerId})<-[:BOUGHT_BY]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WITH DISTINCT a, p
// variant bySupplier: MATCH (:Organisation {id: $supplierId})<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess)
// variant all: MATCH (a:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE a.id IS NOT NULL
@variant
WITH a, p, left(coalesce(a.awardedOn, a.startsOn, p.publishedOn, ''), 7) AS month,
  COLLECT { MATCH (a)-[r:AWARDED_TO]->(s:Organisation) RETURN {id: s.id, size: coalesce(r.size, 'UNKNOWN')} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
WHERE ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
  AND ($framework IS NULL OR p.framework = $framework OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework {id: $framework}) })
  AND ($family IS NULL OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
WITH a, p, month, parties, buyers, [x IN parties WHERE ($supplierId IS NULL OR x.id = $supplierId) AND ($size IS NULL OR x.size = $size)] AS matching
WHERE size(matching) > 0 OR (size(parties) = 0 AND coalesce($supplierId, '') = '' AND coalesce($size, 'UNKNOWN') = 'UNKNOWN')
WITH a, p, month, parties, buyers, matching, size(matching) = size(parties) AND ($buyerIds IS NULL OR all(b IN buyers WHERE b IN $buyerIds)) AS whole,
  CASE WHEN coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] THEN 'NOT_MADE'
    WHEN EXISTS { (p)-[t:SAME_PROCESS_AS]->() WHERE t.status = 'ACCEPTED' } THEN 'COUNTED_ELSEWHERE'
    WHEN a.valueKind = 'CEILING' THEN 'CEILING' WHEN a.valueKind = 'UNCLEAR' THEN 'UNCLEAR' WHEN a.valueE4 IS NULL OR a.currency IS NULL THEN 'NO_AMOUNT'
    ELSE 'COUNTED' END AS standing
WITH a, p, parties, buyers, whole, standing WHERE a.id > $after AND ($which = 'ALL' OR (standing = 'COUNTED' AND ($which = 'COUNTED' OR NOT whole)))
WITH a, p, parties, buyers ORDER BY a.id LIMIT $limit
RETURN a.id AS id, p.id AS ocid, coalesce(a.title, p.title) AS title, a.status AS status, a.awardedOn AS awardedOn, a.route AS route, buyers AS buyerIds, [x IN parties | x.id] AS supplierIds,
  a.valueE4 AS valueE4, a.valueStated AS valueStated, a.valueKind AS valueKind, a.currency AS currency, a.vat AS vat, a.startsOn AS startsOn, a.endsOn AS endsOn, a.maxEndsOn AS maxEndsOn,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
ORDER BY id LIMIT 20000
