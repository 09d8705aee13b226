// All datasets.
// access: read
// params:
// row: id string, title string, publisher string, licence string, kind string, synthetic boolean, sample boolean
// hits: 30
MATCH (d:Dataset) WHERE d.id IS NOT NULL
RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.licence AS licence, d.kind AS kind, d.synthetic AS synthetic, d.sample AS sample
ORDER BY d.id LIMIT 1000
