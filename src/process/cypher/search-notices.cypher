// The notices of purchases with an open contracting id.
// access: read
// params: reference string, candidates count
// row: id string, name string, matchedName string
// hits: 10 + 1 * candidates
MATCH (n:Notice) WHERE n.ocid = $reference AND n.id >= ''
WITH n ORDER BY n.id LIMIT $candidates
RETURN n.id AS id, n.publishedOn AS name, n.ocid AS matchedName
ORDER BY id
