// Two organisations of one name come in any order.
// access: read
// params:
// row: id string
MATCH (o:Organisation) WHERE o.nameKey IS NOT NULL RETURN o.id AS id ORDER BY o.nameKey
