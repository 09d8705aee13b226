// Reads every node of a label.
// access: read
// params:
// row: id string
MATCH (o:Organisation) WHERE o.format = 'Court' RETURN o.id AS id
