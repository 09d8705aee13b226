// The given bodies and all that they replaced, directly or through others, each once.
// access: read
// params: ids string[]
// row: id string
// hits: 30 * ids
// unique: id
UNWIND $ids AS one
MATCH (:Organisation {id: one})<-[:SUPERSEDED_BY*0..50]-(o:Organisation)
RETURN DISTINCT o.id AS id
ORDER BY id LIMIT 20000
