// Processes that state a code they are not linked to, or are linked to one they state no more.
// access: read
// params: limit int
// row: id string
MATCH (p:ContractingProcess) WHERE p.id IS NOT NULL
  AND (EXISTS { (p)-[:CLASSIFIED_AS]->(old) WHERE NOT old.id IN p.cpv }
    OR EXISTS { MATCH (c:CpvCode) WHERE c.id IN p.cpv AND NOT EXISTS { (p)-[:CLASSIFIED_AS]->(c) } })
RETURN p.id AS id ORDER BY id LIMIT $limit
