// Codes of the Common Procurement Vocabulary by their digits.
// access: read
// params: ids string[]
// row: id string, name string
// hits: 4 * ids
UNWIND $ids AS one
MATCH (c:CpvCode {id: one})
RETURN c.id AS id, c.name AS name
ORDER BY id LIMIT 20000
