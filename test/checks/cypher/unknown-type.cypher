// A column of a type nobody knows.
// access: read
// params: ids string[]
// row: id text
UNWIND $ids AS key MATCH (o:Organisation {id: key}) RETURN o.id AS id
