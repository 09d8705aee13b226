// Who was awarded something together with each given supplier: in how many awards, and in how many that set up a framework.
// access: read
// params: ids string[]
// row: key string, id string, awards count, frameworkAwards count, latestOn string?
// hits: 40 + 12 * won-together-perimeter
// unique: id
UNWIND $ids AS key
MATCH (:Organisation {id: key})<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess)
WHERE @include award-made
  AND NOT EXISTS { (p)-[t:SAME_PROCESS_AS]->() WHERE t.status = 'ACCEPTED' }
WITH key, a, p.stage = 'FIRST_STAGE' AS setsUp
MATCH (a)-[:AWARDED_TO]->(o:Organisation) WHERE o.id <> key
WITH key, o.id AS id, sum(CASE WHEN setsUp THEN 0 ELSE 1 END) AS awards, sum(CASE WHEN setsUp THEN 1 ELSE 0 END) AS frameworkAwards,
  max(a.awardedOn) AS latestOn
RETURN key, id, awards, frameworkAwards, latestOn
ORDER BY key, awards DESC, frameworkAwards DESC, id LIMIT 20000
