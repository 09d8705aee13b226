// The given awards.
// access: read
// params: ids string[]
// row: @include award-columns
// hits: 40 * ids
UNWIND $ids AS one
MATCH (a:Award {id: one})-[:RESULT_OF]->(p:ContractingProcess)
WITH a, p, COLLECT { MATCH (a)-[:AWARDED_TO]->(s:Organisation) RETURN {id: s.id} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
RETURN @include award-columns
ORDER BY id LIMIT 20000
