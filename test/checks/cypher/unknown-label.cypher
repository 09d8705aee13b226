// A label that is not in the model.
// access: read
// params: id string
// row: id string
MATCH (d:Department {id: $id}) RETURN d.id AS id
