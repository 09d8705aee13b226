// Says it reads.
// access: read
// params: id string
// row: name string
MERGE (o:Organisation {id: $id}) RETURN o.name AS name
