// Processes of the given buyers that a tender notice announced, by id. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[], family string?, after string, limit int
// unique: size
// row: id string, title string?, buyerId string, framework string?, lot string?, status string?, publishedOn string?, closesOn string?, applicationsSme count?, applicationsLarge count?, winnerIds string[], winnerSizes string[]
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WHERE p.id > $after AND ($family IS NULL OR p.framework = $family OR (p.framework STARTS WITH $family + '-' AND toInteger(substring(p.framework, size($family) + 1)) IS NOT NULL))
  AND EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
WITH p, min(one) AS buyerId
WITH p, buyerId ORDER BY p.id LIMIT $limit
RETURN p.id AS id, p.title AS title, buyerId, p.framework AS framework, p.frameworkLot AS lot, p.status AS status, p.publishedOn AS publishedOn,
  p.closesOn AS closesOn, p.applicationsSme AS applicationsSme, p.applicationsLarge AS applicationsLarge,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[:AWARDED_TO]->(s) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS winnerIds,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[r:AWARDED_TO]->() RETURN DISTINCT coalesce(r.size, 'UNKNOWN') AS size ORDER BY size LIMIT 10 } AS winnerSizes
ORDER BY id LIMIT 20000
