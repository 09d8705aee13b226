// The given processes that a tender notice announced.
// access: read
// params: ids string[]
// unique: size
// row: @include opportunity-columns
// hits: 25 * ids
UNWIND $ids AS one
MATCH (p:ContractingProcess {id: one})
WHERE @include announced
CALL (p) { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN min(o.id) AS buyerId }
WITH p, buyerId WHERE buyerId IS NOT NULL
RETURN @include opportunity-columns
ORDER BY id LIMIT 20000
