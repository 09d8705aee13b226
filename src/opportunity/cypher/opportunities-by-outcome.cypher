// How opportunities of the given buyers ended: won by whom, by size, or not.
// access: read
// params: buyerIds string[], family string?
// row: outcome string, winnerSize string?, opportunities count, applicationsSme count?, applicationsLarge count?
// unique: outcome, winnerSize
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WHERE ($family IS NULL OR p.framework = $family OR (p.framework STARTS WITH $family + '-' AND toInteger(substring(p.framework, size($family) + 1)) IS NOT NULL)
    OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
  AND EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'tender') }
WITH DISTINCT p
CALL (p) {
  OPTIONAL MATCH (p)<-[:RESULT_OF]-(a:Award)-[r:AWARDED_TO]->() WHERE NOT coalesce(a.status, '') IN ['cancelled', 'unsuccessful']
  RETURN count(r) AS winners, collect(DISTINCT coalesce(r.size, 'UNKNOWN')) AS sizes
}
WITH p, CASE WHEN winners > 0 THEN 'AWARDED' WHEN p.status IN ['cancelled', 'unsuccessful', 'withdrawn'] THEN 'NOT_AWARDED' ELSE 'NOT_STATED' END AS outcome,
  CASE WHEN winners = 0 THEN null WHEN size(sizes) = 1 THEN sizes[0] ELSE 'UNKNOWN' END AS winnerSize
RETURN outcome, winnerSize, count(p) AS opportunities, sum(p.applicationsSme) AS applicationsSme, sum(p.applicationsLarge) AS applicationsLarge
ORDER BY outcome, winnerSize LIMIT 100
