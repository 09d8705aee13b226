// How many lines that the published state counts, or notices, each source has of each month.
// access: read
// params: buyerIds string[]?, source string?, @include line-known, after string, afterKey string, limit count
// row: source string, month string, seen count
// hits: 30 + 8 * coverage-perimeter
// unique: source, month
// variant byBuyer: UNWIND $buyerIds AS one MATCH (l:SpendLine) WHERE l.buyerId = one AND l.period >= '' @include line-known
//   RETURN l.dataset AS source, l.period AS month, count(l) AS seen
// variant byBuyer.notices: UNWIND $buyerIds AS one MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(:ContractingProcess)<-[:ANNOUNCES]-(n:Notice)
// variant all: MATCH ()-[l:INVOICED]->() WHERE l.period >= '' AND $buyerIds IS NULL AND $knownAt > '' AND @include rollup-counted
//   RETURN l.dataset AS source, l.period AS month, sum(l.lines) AS seen
// variant all.notices: MATCH (n:Notice) WHERE n.ocid >= '' AND n.id IS NOT NULL
CALL () {
@variant
  UNION ALL
@notices
  MATCH (n)-[:DERIVED_FROM]->(v:DatasetVersion)
  RETURN v.dataset AS source, left(n.publishedOn, 7) AS month, count(DISTINCT n) AS seen
}
WITH source, month, sum(seen) AS seen
WHERE ($source IS NULL OR source = $source) AND (source > $after OR (source = $after AND month > $afterKey))
RETURN source, month, seen
ORDER BY source, month LIMIT $limit
