// What each given process buys, by the Common Procurement Vocabulary.
// access: read
// params: ids string[]
// row: key string, id string, name string
// hits: 12 * ids
UNWIND $ids AS key
MATCH (:ContractingProcess {id: key})-[:CLASSIFIED_AS]->(c:CpvCode)
RETURN key, c.id AS id, c.name AS name
ORDER BY key, c.id LIMIT 20000
