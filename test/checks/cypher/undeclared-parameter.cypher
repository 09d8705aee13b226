// A parameter the header does not have.
// access: read
// params:
// row: name string
MATCH (o:Organisation {id: $id}) RETURN o.name AS name
