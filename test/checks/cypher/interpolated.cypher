// Text is put into the statement.
// access: read
// params:
// row: name string
MATCH (o:Organisation {id: '${id}'}) RETURN o.name AS name
