// All framework families.
// access: read
// params:
// row: id string, name string
// hits: 10
MATCH (f:FrameworkFamily) WHERE f.id IS NOT NULL
RETURN f.id AS id, f.name AS name ORDER BY f.id LIMIT 1000
