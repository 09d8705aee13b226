// Those of the given processes that state a code they are not linked to, or are linked to one they state no more.
// access: read
// params: ids string[]
// row: id string
UNWIND $ids AS one
MATCH (p:ContractingProcess {id: one})
WHERE EXISTS { (p)-[:CLASSIFIED_AS]->(old) WHERE NOT old.id IN p.cpv }
  OR EXISTS { MATCH (c:CpvCode) WHERE c.id IN p.cpv AND NOT EXISTS { (p)-[:CLASSIFIED_AS]->(c) } }
RETURN p.id AS id ORDER BY id
