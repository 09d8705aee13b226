// Takes a property that a node may lack for one that is always there.
// access: read
// params: ids string[]
// row: id string, url string
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN o.id AS id, o.url AS url ORDER BY id
