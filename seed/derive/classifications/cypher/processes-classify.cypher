// Links the given processes to the codes they state, as far as these exist.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (p:ContractingProcess {id: id})
CALL (p) { MATCH (p)-[old:CLASSIFIED_AS]->(c) WHERE NOT c.id IN p.cpv DELETE old }
CALL (p) { UNWIND p.cpv AS code MATCH (c:CpvCode {id: code}) MERGE (p)-[:CLASSIFIED_AS]->(c) }
