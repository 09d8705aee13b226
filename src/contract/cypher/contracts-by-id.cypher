// The given contracts, or awards that stand for them.
// access: read
// params: ids string[]
// row: @include contract-columns
// hits: 50 * ids
UNWIND $ids AS one
CALL (one) {
  MATCH (x:Contract {id: one})-[:CONTRACT_OF]->(p:ContractingProcess) RETURN x, p, 'CONTRACT' AS statedAs
  UNION
  MATCH (x:Award {id: one})-[:RESULT_OF]->(p:ContractingProcess) RETURN x, p, 'AWARD' AS statedAs
}
CALL (p) { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN min(o.id) AS buyerId }
WITH x, p, statedAs, buyerId WHERE buyerId IS NOT NULL
RETURN @include contract-columns
ORDER BY id LIMIT 20000
