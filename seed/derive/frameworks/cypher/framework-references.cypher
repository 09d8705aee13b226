// Every framework with its agreement number.
// access: read
// params:
// row: id string, reference string?
MATCH (f:Framework) WHERE f.id IS NOT NULL
RETURN f.id AS id, f.reference AS reference
ORDER BY id
