// The given processes that a tender notice announced.
// access: read
// params: ids string[]
// unique: size
// row: id string, title string?, buyerId string, framework string?, frameworkConfidence string?, lot string?, route string, status string?, publishedOn string?, closesOn string?, applicationsSme count?, applicationsLarge count?, winnerIds string[], winnerSizes string[]
UNWIND $ids AS one
MATCH (p:ContractingProcess {id: one})
WHERE EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
CALL (p) { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN min(o.id) AS buyerId }
WITH p, buyerId WHERE buyerId IS NOT NULL
RETURN p.id AS id, p.title AS title, buyerId,
  coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework,
  CASE WHEN p.framework IS NOT NULL THEN 'STATED' WHEN p.stage <> 'FIRST_STAGE' AND p.frameworkReference IS NOT NULL THEN 'INFERRED' END AS frameworkConfidence, p.frameworkLot AS lot, p.route AS route, p.status AS status, p.publishedOn AS publishedOn,
  p.closesOn AS closesOn, p.applicationsSme AS applicationsSme, p.applicationsLarge AS applicationsLarge,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[:AWARDED_TO]->(s) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS winnerIds,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[r:AWARDED_TO]->() RETURN DISTINCT coalesce(r.size, 'UNKNOWN') AS size ORDER BY size LIMIT 10 } AS winnerSizes
ORDER BY id LIMIT 20000
