// Reads every relationship of a type.
// access: read
// params:
// row: id string
MATCH (o)-[r:CHILD_OF]->() WHERE r.relation = 'PARENT' RETURN o.id AS id
