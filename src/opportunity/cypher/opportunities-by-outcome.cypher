// How opportunities of the given buyers ended: won by whom, by size, or not.
// access: read
// params: buyerIds string[], @include of-family
// row: outcome Outcome, winnerSize SupplierSize?, opportunities count, applicationsSme count?, applicationsLarge count?
// hits: 30 * buyerIds
// unique: outcome, winnerSize
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WHERE @include of-family
  AND @include announced
WITH DISTINCT p
CALL (p) {
  OPTIONAL MATCH (p)<-[:RESULT_OF]-(a:Award)-[r:AWARDED_TO]->() WHERE NOT coalesce(a.status, '') IN ['cancelled', 'unsuccessful']
  RETURN count(r) AS winners, collect(DISTINCT coalesce(r.size, 'UNKNOWN')) AS sizes
}
WITH p, CASE WHEN winners > 0 THEN 'AWARDED' WHEN p.status IN ['cancelled', 'unsuccessful', 'withdrawn'] THEN 'NOT_AWARDED' ELSE 'NOT_STATED' END AS outcome,
  CASE WHEN winners = 0 THEN null WHEN size(sizes) = 1 THEN sizes[0] ELSE 'UNKNOWN' END AS winnerSize
RETURN outcome, winnerSize, count(p) AS opportunities, sum(p.applicationsSme) AS applicationsSme, sum(p.applicationsLarge) AS applicationsLarge
ORDER BY outcome, winnerSize LIMIT 100
