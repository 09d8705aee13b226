// What each given process buys, by the Common Procurement Vocabulary.
// access: read
// params: ids string[]
// row: key string, code string, name string
// hits: 25 * ids
UNWIND $ids AS key
MATCH (:ContractingProcess {id: key})-[:CLASSIFIED_AS]->(c:CpvCode)
RETURN key, c.id AS code, c.name AS name
ORDER BY key, c.id LIMIT 20000
