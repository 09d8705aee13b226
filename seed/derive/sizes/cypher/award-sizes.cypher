// What awards state of their suppliers' sizes, by the version that has the latest notice about them.
// access: read
// params:
// row: id string, supplierId string, versionId string, size string, method string, firstPeriod string, lastPeriod string, awards int, observedOn string
// unique: one
MATCH (p:ContractingProcess) WHERE p.id IS NOT NULL
MATCH (p)<-[:RESULT_OF]-(a:Award)-[r:AWARDED_TO]->(s:Organisation) WHERE r.size IS NOT NULL
WITH p, a, s, r.size AS size, coalesce(r.sizeMethod, 'STATED') AS method,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) MATCH (n)-[:DERIVED_FROM]->(v:DatasetVersion) RETURN v ORDER BY n.publishedAt DESC, n.id, v.id LIMIT 1 } AS versions
UNWIND versions AS v
WITH s, v, size, method, left(coalesce(a.awardedOn, a.startsOn, p.publishedOn, v.asAt), 7) AS month
RETURN 'awards|' + v.id + '|' + s.id + '|' + size + '|' + method AS id, s.id AS supplierId, v.id AS versionId, size, method, min(month) AS firstPeriod, max(month) AS lastPeriod, count(*) AS awards, v.asAt AS observedOn
ORDER BY id
