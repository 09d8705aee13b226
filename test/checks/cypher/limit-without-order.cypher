// Any ten.
// access: read
// params:
// row: id string
MATCH (o:Organisation) RETURN o.id AS id LIMIT 10
