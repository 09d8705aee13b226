// All lot categories.
// access: read
// params:
// row: id string, name string
// hits: 20
MATCH (c:LotCategory) WHERE c.id IS NOT NULL
RETURN c.id AS id, c.name AS name ORDER BY c.id LIMIT 1000
