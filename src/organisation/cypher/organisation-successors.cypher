// Organisation.successors — the organisations that replaced each given one.
// access: read
// params: ids string[]
// row: key string, @include organisation-columns
// hits: 10 * ids
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[:SUPERSEDED_BY]->(o:Organisation)
RETURN key, @include organisation-columns
ORDER BY key, o.nameKey, o.id LIMIT 5000
