// Columns in another order than the header says: rows are read by position.
// access: read
// params: id string
// row: name string, slug string
MATCH (o:Organisation {id: $id}) RETURN o.slug AS slug, o.name AS name
