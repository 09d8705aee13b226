// On which days the given names are printed: of the processes and awards that do, or of the months of their version, else of its day.
// access: read
// params: mentionIds string[]
// row: id string, days string[]
UNWIND $mentionIds AS id
MATCH (m:Mention {id: id})
CALL (m) {
  MATCH (m)<-[:AS_PRINTED]-(p:ContractingProcess) RETURN @include day-of-process AS day
  UNION
  MATCH (m)<-[:AS_PRINTED]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess) RETURN @include day-of-award AS day
  UNION
  MATCH (v:DatasetVersion {id: m.versionId}) UNWIND CASE WHEN size(v.periods) > 0 THEN v.periods ELSE [v.asAt] END AS period RETURN left(period + '-01', 10) AS day
}
RETURN id, collect(DISTINCT day) AS days
ORDER BY id
