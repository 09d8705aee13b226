// The awards of the given processes: how much, to whom.
// access: read
// params: ids string[]
// row: id string, processId string, valueE4 int?, supplierIds string[]
UNWIND $ids AS one
MATCH (a:Award)-[:RESULT_OF]->(p:ContractingProcess {id: one})
RETURN a.id AS id, p.id AS processId, a.valueE4 AS valueE4,
  COLLECT { MATCH (a)-[:AWARDED_TO]->(s:Organisation) RETURN s.id AS id ORDER BY id } AS supplierIds
ORDER BY processId, id
