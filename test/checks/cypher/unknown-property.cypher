// A property that is not in the model.
// access: read
// params: id string
// row: name string
MATCH (o:Organisation {id: $id}) RETURN o.titel AS name
