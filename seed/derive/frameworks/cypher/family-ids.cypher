// Every family of frameworks.
// access: read
// params:
// row: id string
MATCH (f:FrameworkFamily) WHERE f.id IS NOT NULL
RETURN f.id AS id
ORDER BY id
