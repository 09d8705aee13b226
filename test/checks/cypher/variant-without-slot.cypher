// Has variants and no place for them.
// access: read
// params: id string
// row: name string
// variant one: MATCH (o:Organisation {id: $id})
MATCH (o:Organisation {id: $id}) RETURN o.name AS name
