// A statement that does not say whether it writes.
// params:
// row:
MATCH (o:Organisation) RETURN o.id AS id
