// Pairs everything with everything.
// access: read
// params:
// row: id string, other string
MATCH (o:Organisation {id: 'a'}), (p:Dataset {id: 'b'}) RETURN o.id AS id, p.id AS other
