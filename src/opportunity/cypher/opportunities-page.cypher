// Processes of the given buyers that a tender notice announced, by id. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[], family string?, after string, limit int
// unique: size
// row: id string, title string?, buyerId string, framework string?, frameworkConfidence string?, lot string?, route string, status string?, publishedOn string?, closesOn string?, applicationsSme count?, applicationsLarge count?, winnerIds string[], winnerSizes string[]
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WHERE p.id > $after AND ($family IS NULL OR p.framework = $family OR (p.framework STARTS WITH $family + '-' AND toInteger(substring(p.framework, size($family) + 1)) IS NOT NULL)
    OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
  AND EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
WITH p, min(one) AS buyerId
WITH p, buyerId ORDER BY p.id LIMIT $limit
RETURN p.id AS id, p.title AS title, buyerId,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence, p.frameworkLot AS lot, p.route AS route, p.status AS status, p.publishedOn AS publishedOn,
  p.closesOn AS closesOn, p.applicationsSme AS applicationsSme, p.applicationsLarge AS applicationsLarge,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[:AWARDED_TO]->(s) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS winnerIds,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[r:AWARDED_TO]->() RETURN DISTINCT coalesce(r.size, 'UNKNOWN') AS size ORDER BY size LIMIT 10 } AS winnerSizes
ORDER BY id LIMIT 20000
