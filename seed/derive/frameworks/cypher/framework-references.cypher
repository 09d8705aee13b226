// Every framework that a definition has, with its agreement number.
// access: read
// params: source string
// row: id string, reference string?
MATCH (f:Framework) WHERE f.id IS NOT NULL AND f.source <> $source
RETURN f.id AS id, f.reference AS reference
ORDER BY id
