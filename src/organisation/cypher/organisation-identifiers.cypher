// Organisation.identifiers — the numbers and codes of each given one.
// access: read
// params: ids string[]
// row: key string, scheme string, value string, source string
// hits: 20 * ids
// unique: scheme, value
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[r:IDENTIFIED_BY]->(i:Identifier)
RETURN key, i.scheme AS scheme, i.value AS value, r.source AS source
ORDER BY key, scheme, value LIMIT 5000
