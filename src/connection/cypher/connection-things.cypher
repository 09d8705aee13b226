// The things of any kind that have a key.
// access: read
// params: ids string[]
// row: @include connection-thing
// hits: 40 * ids
UNWIND $ids AS one
CALL (one) {
  MATCH (x:Organisation {id: one}) RETURN x, null AS called
  UNION ALL
  MATCH (x:Lot {id: one}) RETURN x, null AS called
  UNION ALL
  MATCH (x:Framework {id: one}) RETURN x, null AS called
  UNION ALL
  MATCH (x:FrameworkFamily {id: one}) RETURN x, null AS called
  UNION ALL
  MATCH (x:Award {id: one})-[:RESULT_OF]->(p:ContractingProcess) RETURN x, coalesce(x.title, p.title) AS called
  UNION ALL
  MATCH (x:Contract {id: one})-[:CONTRACT_OF]->(p:ContractingProcess) RETURN x, coalesce(x.title, p.title) AS called
}
RETURN @include connection-thing
ORDER BY kind, id LIMIT 20000
