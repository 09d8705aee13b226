// A parameter the text does not have.
// access: read
// params: id string, asOf string
// row: name string
MATCH (o:Organisation {id: $id}) RETURN o.name AS name
