// Links that say that a given process is one with another.
// access: read
// params: ids string[]
// row: fromId string, toId string, stored properties
// unique: fromId, toId
UNWIND $ids AS id
MATCH (p:ContractingProcess {id: id})-[r:SAME_PROCESS_AS]-(:ContractingProcess)
WITH DISTINCT r
RETURN startNode(r).id AS fromId, endNode(r).id AS toId, properties(r) AS stored
ORDER BY fromId, toId
