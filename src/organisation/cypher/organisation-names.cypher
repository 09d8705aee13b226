// Organisation.names — every name of each given one.
// access: read
// params: ids string[]
// row: key string, text string, kind NameKind, source string, seenIn string[]
// hits: 23 * ids
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[r:NAMED]->(n:Name)
RETURN key, n.text AS text, n.kind AS kind, n.source AS source, r.seenIn AS seenIn
ORDER BY key, kind, text, n.id LIMIT 20000
