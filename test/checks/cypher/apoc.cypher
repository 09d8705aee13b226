// Needs a plugin.
// access: read
// params: id string
// row: name string
MATCH (o:Organisation {id: $id}) RETURN apoc.text.capitalize(o.name) AS name
