// Reads all it leaves out.
// access: read
// params: offset int
// row: id string
MATCH (o:Organisation) WHERE o.id IS NOT NULL RETURN o.id AS id ORDER BY o.id SKIP $offset
